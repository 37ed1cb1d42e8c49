package portal.web.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.document.Column;
import portal.document.TableFormat;
import portal.school.SchoolTable;
import portal.school.teacher.TeacherTable;
import portal.web.frame.Words;

class CellWordsTest {

    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final CellWords TEACHERS = new CellWords(TeacherTable.FORMAT, ENGLISH);

    @Test
    void aWordAmongWhichAColumnChoosesIsSaidInTheReadersLanguage() {
        assertEquals("Female", TEACHERS.text("性别", "女"));
        assertEquals("Primary", new CellWords(SchoolTable.FORMAT, ENGLISH).text("学段", "小学"));
        assertEquals("Yes", TEACHERS.text("在编", "是"));
        assertEquals("Subject leader, Master teacher", TEACHERS.text("荣誉", "学科带头人、名师"));
    }

    @Test
    void everythingElseStandsAsItIs() {
        assertEquals("张三", TEACHERS.text("姓名", "张三"));
        assertEquals("数学、科学", TEACHERS.text("学科", "数学、科学"));
        assertEquals("2020-09", TEACHERS.text("到校年月", "2020-09"));
        assertEquals("没有这个词", TEACHERS.text("性别", "没有这个词"));
        assertEquals("女", TEACHERS.text("没有这一列", "女"));
        assertEquals(null, TEACHERS.text("性别", null));
        assertEquals("", TEACHERS.text("性别", ""));
    }

    static Stream<TableFormat> formats() {
        return Stream.of(TeacherTable.FORMAT, SchoolTable.FORMAT);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyWordThatAColumnOffersIsKnownInBothLanguages(TableFormat format) {
        for (var locale : Words.languages()) {
            var in = new CellWords(format, new Words(locale));
            for (Column<?> column : format.columns()) {
                column.choices().forEach(word -> {
                    var said = in.text(column.header(), word);
                    assertFalse(said.matches("(school|teacher)\\..*"), said);
                });
            }
        }
    }
}
