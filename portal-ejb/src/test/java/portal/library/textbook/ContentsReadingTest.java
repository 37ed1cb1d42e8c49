package portal.library.textbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.library.textbook.CastOfTextbooks.key;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;
import portal.document.Column;
import portal.document.UploadedTable;

/** Tables of contents as publishers write them. */
class ContentsReadingTest {

    private static final TextbookKey MATHEMATICS = key("数学", "人教版", 2, Volume.FIRST);

    private static ContentsReading read(byte[] file) {
        try (var upload = UploadedTable.of(new ByteArrayInputStream(file))) {
            return ContentsReading.of(upload);
        }
    }

    private static ContentsReading read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(ContentsReading reading) {
        return reading.stated().stream()
                .map(part -> part.unit() + "-" + part.lesson() + " " + part.title())
                .toList();
    }

    private static List<String> faults(ContentsReading reading) {
        return reading.further().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.key())
                .toList();
    }

    @Test
    void aListInTheColumnsOfThePortalIsRead() {
        var reading = read("""
                学科,版本,年级,册次,单元,单元名称,课,课题名称
                数学,人教版,二年级,上册,1,长度单位,,
                数学,人教版,二年级,上册,1,长度单位,1,认识厘米
                数学,人教版,二年级,上册,1,长度单位,2,认识米
                数学,人教版,二年级,上册,2,表内乘法（一）,,
                """);
        assertTrue(reading.sound());
        assertEquals(List.of("1-0 长度单位", "1-1 认识厘米", "1-2 认识米", "2-0 表内乘法（一）"), told(reading));
        assertEquals(Set.of(MATHEMATICS), reading.stated().stream()
                .map(ContentsReading.Stated::book).collect(Collectors.toSet()));
    }

    @Test
    void aPublishersHeadersWordsAndNumbersAreUnderstood() {
        var reading = read("""
                2026年秋季教材目录,,,,,,,
                科目,出版社,适用年级,册别,单元序号,单元主题,课序,课文
                语文,部编版,二年级上册,上,第一单元,自然的变化,第1课,池塘里的成长
                语文,部编版,二年级上册,上,第一单元,自然的变化,2*,水的旅行
                语文,部编版,2,二年级下册,Unit 2,儿歌与观察,三、,场景歌谣
                数学,北京师范大学出版社,初一,第二学期,二,相交与平行,①,两条直线
                """);
        assertEquals(List.of(), reading.further());
        assertEquals(List.of("1-0 自然的变化", "1-1 池塘里的成长", "1-2 水的旅行", "2-0 儿歌与观察",
                "2-3 场景歌谣", "2-0 相交与平行", "2-1 两条直线"), told(reading));
        assertEquals(List.of(key("语文", "统编版", 2, Volume.FIRST), key("语文", "统编版", 2, Volume.SECOND),
                key("数学", "北师大版", 7, Volume.SECOND)),
                reading.stated().stream().map(ContentsReading.Stated::book).distinct().toList());
    }

    @Test
    void whatIsEmptyIsWhatStandsAbove() {
        var reading = read("""
                学科,版本,年级,册次,单元,单元名称,课,课题名称
                数学,人教版,二年级,上册,1,长度单位,,认识厘米
                ,,,,,,,认识米
                ,,,,2,表内乘法（一）,,乘法的意义
                ,,,下册,1,数据收集整理,,
                """);
        assertEquals(List.of(), faults(reading));
        assertEquals(List.of("1-0 长度单位", "1-1 认识厘米", "1-2 认识米", "2-0 表内乘法（一）", "2-1 乘法的意义",
                "1-0 数据收集整理"), told(reading));
        assertEquals(Volume.SECOND, reading.stated().get(5).book().volume());
    }

    @Test
    void anotherVolumeDoesNotGoOnWithTheUnitAboveIt() {
        assertEquals(List.of("3 单元 cell.required"), faults(read("""
                学科,版本,年级,册次,单元,单元名称,课,课题名称
                数学,人教版,二年级,上册,1,长度单位,1,认识厘米
                数学,人教版,二年级,下册,,,1,收集数据
                """)));
    }

    @Test
    void numbersMergedOverSeveralRowsStandInEach() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("目录");
            var headers = List.of("学科", "教材版本", "年级", "册次", "单元", "单元名称", "课次", "课题");
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
            }
            sheet.value(1, 0, "数学");
            sheet.value(1, 1, "人教版");
            sheet.value(1, 2, 2);
            sheet.value(1, 3, "上册");
            sheet.value(1, 4, 1);
            sheet.value(1, 5, "长度单位");
            for (int row = 1; row < 4; row++) {
                sheet.value(row, 6, row);
                sheet.value(row, 7, "认识厘米 " + row);
            }
            for (int column = 0; column < 6; column++) {
                sheet.range(1, column, 3, column).merge();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var reading = read(bytes.toByteArray());
        assertTrue(reading.sound(), () -> reading.table().faults() + " " + reading.further());
        assertEquals(List.of("1-0 长度单位", "1-1 认识厘米 1", "1-2 认识厘米 2", "1-3 认识厘米 3"), told(reading));
    }

    @Test
    void everyFaultIsToldByItsRow() {
        var reading = read("""
                学科,版本,年级,册次,单元,单元名称,课,课题名称
                数学,人教版,二年级,上册,1,长度单位,1,认识厘米
                数学,人教版,二年级,上册,1,长度,2,认识米
                数学,人教版,二年级,上册,1,长度单位,1,认识分米
                数学,人教版,二年级,上册,1,长度单位,3,
                数学,人教版,二年级,上册,2,,1,乘法
                数学,人教版,十年级,上册,3,角,,
                数学,人教版,二年级,中册,3,角,,
                数学,人教版,二年级,上册,附录,角,,
                数学,人教版,二年级,上册,61,角,,
                """);
        assertEquals(List.of("3 单元名称 textbook.unit-named-otherwise", "4 课 textbook.line-twice",
                "5 课题名称 textbook.lesson-nameless", "6 单元名称 cell.required"), faults(reading));
        assertEquals(List.of("7 年级 textbook.grade-unknown", "8 册次 cell.not-a-choice",
                "9 单元 textbook.not-a-number", "10 单元 textbook.number-out-of-range"),
                reading.table().faults().stream().map(fault -> fault.row() + " " + fault.column() + " "
                        + fault.key()).toList());
        assertEquals(8, reading.faultyRows());
        assertEquals(List.of("1-0 长度单位", "1-1 认识厘米"), told(reading));
        assertEquals(List.of(2, "长度单位"), reading.further().get(0).figures());
    }

    @Test
    void aFileWithoutAColumnSaysWhich() {
        var reading = read("""
                学科,年级,册次,单元,课,课题名称
                数学,二年级,上册,1,1,认识厘米
                """);
        assertEquals(List.of("版本", "单元名称"), reading.missing());
        assertEquals(List.of(), reading.stated());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "第十二课,12", "二十,20", "十,10", "Lesson 4,4", "Unit 3 Our school,3", "２,2", "第3课时,3",
        "第一单元 长度单位,1", "单元四,4", "5.,5", "7 大家庭,7"})
    void numbersAreReadAsTheyArePrinted(String text, int number) {
        assertEquals(number, PrintedNumber.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一起成长", "综合与实践", "1.5", "第〇课", "0", "百", "十十"})
    void whatIsNoNumberIsNotTakenForOne(String text) {
        assertThrows(RuleViolation.class, () -> PrintedNumber.of(text));
    }

    @ParameterizedTest
    @CsvSource({"二年级,2", "2,2", "三年级上册,3", "九,9", "初一,7", "初中三年级,9", "七年级,7", "小学六年级,6", "八上,8"})
    void gradesAreReadAsTheyAreWritten(String text, int grade) {
        assertEquals(grade, Grades.of(text));
        assertEquals(grade, Grades.of(Grades.name(grade)));
    }

    @Test
    @DisplayName("--demo: twelve textbooks with their tables of contents")
    void theDemonstrationsTextbooksAreSound() throws IOException {
        try (var file = getClass().getResourceAsStream("/demonstration/textbooks.csv")) {
            var reading = read(file.readAllBytes());
            assertTrue(reading.sound(), () -> reading.table().faults() + " " + reading.further());
            assertEquals(12, reading.stated().stream().map(ContentsReading.Stated::book).distinct().count());
            assertTrue(reading.stated().size() > 200, () -> "lines: " + reading.stated().size());
        }
    }

    @Test
    void theEmptyWorkbookAsksForWhatMustBeThere() {
        assertEquals(List.of("学科", "版本", "年级", "册次", "单元", "单元名称"), ContentsTable.TEMPLATE.columns().stream()
                .filter(Column::isRequired).map(Column::header).toList());
        assertEquals(List.of("上册", "下册", "全一册"), ContentsTable.VOLUME.choices());
    }
}
