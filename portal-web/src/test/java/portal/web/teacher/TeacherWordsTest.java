package portal.web.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import portal.document.Column;
import portal.school.teacher.TeacherTable;
import portal.web.frame.Words;

class TeacherWordsTest {

    private static final TeacherWords CHINESE = new TeacherWords(new Words(Locale.SIMPLIFIED_CHINESE));
    private static final TeacherWords ENGLISH = new TeacherWords(new Words(Locale.ENGLISH));

    @Test
    void everyColumnOfTheBureausTableHasItsOwnName() {
        for (var column : TeacherTable.FORMAT.columns()) {
            var named = CHINESE.column(column.header());
            assertTrue(column.header().endsWith(named), named);
        }
    }

    @Test
    void aColumnIsNamedInTheReadersLanguageAndAnUnknownOneStands() {
        assertEquals("Sex", ENGLISH.column("性别"));
        assertEquals("Staff number", ENGLISH.column("工号"));
        assertEquals("调动", ENGLISH.column("调动"));
        assertEquals(TeacherTable.FORMAT.columns().size(), TeacherTable.FORMAT.columns().stream()
                .map(Column::header).map(ENGLISH::column).distinct().count());
    }
}
