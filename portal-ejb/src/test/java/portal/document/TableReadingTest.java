package portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.document.Schools.CODE;
import static portal.document.Schools.NAME;
import static portal.document.Schools.PUPILS;
import static portal.document.Schools.STAGE;
import static portal.document.Schools.WEAK;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;

class TableReadingTest {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final String MARK = "\uFEFF";

    static Stream<byte[]> encodings() {
        return Stream.of(
                Schools.encoded("", Schools.CSV, StandardCharsets.UTF_8),
                Schools.encoded(MARK, Schools.CSV, StandardCharsets.UTF_8),
                Schools.encoded("", Schools.CSV, GB18030),
                Schools.encoded(MARK, Schools.CSV, StandardCharsets.UTF_16LE),
                Schools.encoded(MARK, Schools.CSV, StandardCharsets.UTF_16BE),
                Schools.encoded("", Schools.CSV, StandardCharsets.UTF_16LE),
                Schools.encoded("", Schools.CSV, StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    @DisplayName("import columns: csv in UTF-8, UTF-8 with BOM, GB18030 and UTF-16")
    void everyEncodingOfBureausIsRead(byte[] file) {
        assertSchools(Schools.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    @DisplayName("import columns: csv with comma, semicolon or tab")
    void everySeparatorIsRead(String separator) {
        assertSchools(Schools.read(Schools.CSV.replace(",", separator)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsRead(String end) {
        assertSchools(Schools.read(Schools.CSV.replace("\n", end)));
    }

    private static void assertSchools(Table table) {
        assertEquals(List.of(), table.faults());
        assertEquals(2, table.rowCount());
        TableRow first = table.rows().get(0);
        assertEquals(2, first.number());
        assertEquals("3451001234", first.get(CODE));
        assertEquals("甲小学", first.get(NAME));
        assertEquals("小学", first.get(STAGE));
        assertEquals(320, first.get(PUPILS));
        assertEquals(List.of("数学", "英语"), first.get(WEAK));
        assertEquals(Optional.empty(), table.rows().get(1).find(WEAK));
        assertTrue(table.has(WEAK));
        assertFalse(table.has(Schools.BOARDING));
    }

    @Test
    void headersComeInAnyOrderUnderSynonymsWithMarksAndUnits() {
        Table table = Schools.read("学生数（人）, 学 段 ,校名,*学校标识码\n41,教学点,乙村小,B1\n");
        assertEquals(List.of(), table.faults());
        assertEquals("乙村小", table.rows().get(0).get(NAME));
        assertEquals(41, table.rows().get(0).get(PUPILS));
        assertEquals(Set.of(CODE, NAME, STAGE, PUPILS), table.present());
    }

    @Test
    void aTitleMayStandAboveTheHeaders() {
        Table table = Schools.read("示例一县学校一览表\n填表日期：2026年9月1日,,,\n\n" + Schools.CSV);
        assertEquals(4, table.headerRow());
        assertEquals(5, table.rows().get(0).number());
        assertEquals(List.of(), table.faults());
    }

    @Test
    void headersBelowTheTenthRowAreNotFound() {
        var refused = assertThrows(RuleViolation.class,
                () -> Schools.read("说明\n".repeat(10) + Schools.CSV));
        assertEquals("table.no-header", refused.key());
    }

    @Test
    void emptyRowsAreSkippedAndCountedAsTheUserCounts() {
        Table table = Schools.read("学校代码,学校名称,学段,学生数\n,,,\n\n  ,　,,\nA1,甲小学,小学,x\n");
        assertEquals(1, table.rowCount());
        assertEquals(5, table.faults().get(0).row());
    }

    @Test
    void aQuotedFieldMayHoldLineBreaksSeparatorsAndQuotes() {
        Table table = Schools.read(
                "学校代码,学校名称,学段,学生数\nA1,\"甲\n小学,\"\"本部\"\"\",小学,1\nA2,乙村小,小学,x\n");
        assertEquals("甲\n小学,\"本部\"", table.rows().get(0).get(NAME));
        assertEquals(3, table.faults().get(0).row());
    }

    @Test
    void aHintForExcelIsNoRow() {
        Table table = Schools.read("sep=;\n" + Schools.CSV.replace(",", ";"));
        assertSchools(table);
        assertEquals(1, table.headerRow());
    }

    @Test
    void unknownColumnsAreReportedAndNotRead() {
        Table table = Schools.read("学校代码,备注,学校名称,学段,学生数,校长电话\nA1,x,甲小学,小学,1,y\n");
        assertEquals(List.of("备注", "校长电话"), table.unknown());
        assertTrue(table.sound());
    }

    @Test
    void aMissingRequiredColumnIsAFaultOfTheHeaders() {
        Table table = Schools.read("\n学校代码,学校名称\nA1,甲小学\n");
        assertEquals(List.of(
                new CellFault(2, "学段", "", "table.column-missing", List.of()),
                new CellFault(2, "学生数", "", "table.column-missing", List.of())), table.faults());
        assertEquals(List.of(), table.rows());
    }

    @Test
    void aColumnThatIsThereTwiceIsAFaultOfTheHeaders() {
        Table table = Schools.read("学校代码,学校名称,校名,学段,学生数\nA1,甲小学,甲,小学,1\n");
        assertEquals(List.of(new CellFault(1, "学校名称", "校名", "table.column-twice", List.of())),
                table.faults());
    }

    @Test
    void allFaultsAreGatheredWithTheirPlaces() {
        Table table = Schools.read("""
                学校代码,学校名称,学段,学生数,经度,寄宿,建校日期
                ,甲小学,小学,1,,,
                A 1,乙村小,大学,一百,200,也许,去年
                A2,%s,小学,1.5,106.1234567,是,2026-02-30
                """.formatted("长".repeat(51)));
        assertEquals(List.of(
                fault(2, "学校代码", "", "cell.required"),
                fault(3, "学段", "大学", "cell.not-a-choice", "幼儿园、教学点、小学、初中、九年一贯制"),
                fault(3, "学生数", "一百", "cell.not-a-number"),
                fault(3, "经度", "200", "cell.out-of-range",
                        new BigDecimal("73"), new BigDecimal("136")),
                fault(3, "寄宿", "也许", "cell.not-a-choice", "是、否"),
                fault(3, "建校日期", "去年", "cell.not-a-date"),
                fault(4, "学校名称", "长".repeat(51), "cell.text-too-long", 50, 51),
                fault(4, "学生数", "1.5", "cell.not-an-integer"),
                fault(4, "经度", "106.1234567", "cell.too-many-decimals", 6),
                fault(4, "建校日期", "2026-02-30", "cell.not-a-date")), table.faults());
        assertEquals(10, table.faultCount());
        assertEquals("A1", table.rows().get(1).get(CODE));
        assertFalse(table.rows().get(1).sound());
    }

    private static CellFault fault(
            int row, String column, String text, String key, Object... figures) {
        return new CellFault(row, column, text, key, List.of(figures));
    }

    @Test
    void moreFaultsThanAreWorthShowingAreCounted() {
        Table table = Schools.read("学校代码,学校名称,学段,学生数\n" + "A1,甲小学,小学,x\n".repeat(1_500));
        assertEquals(1_000, table.faults().size());
        assertEquals(1_500, table.faultCount());
    }

    @Test
    void whatIsQuotedInAFaultIsShortAndOnOneLine() {
        var fault = fault(1, "校名", "a\nb" + "甲".repeat(100), "cell.not-a-code");
        assertEquals("a b" + "甲".repeat(57) + "…", fault.text());
    }

    @Test
    void theImporterAddsFaultsOfItsOwn() {
        TableRow row = Schools.read(Schools.CSV).rows().get(1);
        assertEquals(fault(3, "学校代码", "3451001235", "school.code-twice", 2),
                row.fault(CODE, "school.code-twice", 2));
    }

    @Test
    void rowsCanBeTakenOneByOne() {
        var codes = new ArrayList<String>();
        try (UploadedTable upload = Schools.upload(Schools.CSV.getBytes(StandardCharsets.UTF_8))) {
            Table table = Schools.FORMAT.read(upload, row -> codes.add(row.get(CODE)));
            assertEquals(List.of(), table.rows());
            assertEquals(2, table.rowCount());
        }
        assertEquals(List.of("3451001234", "3451001235"), codes);
    }

    @Test
    void rowsAndColumnsAndBytesHaveLimits() {
        var header = "学校代码,学校名称,学段,学生数";
        assertEquals("table.too-many-rows", refused(header + "\nA1,甲,小学,1".repeat(200_000)));
        assertEquals("table.too-many-columns", refused(header + ",x".repeat(197)));
        assertEquals("table.unreadable-row", refused(header + "\nA1,\"" + "甲".repeat(1 << 19)));
        var tight = new TableLimits(10, 1, 1, 1, 1, 1, 1, 1, 1);
        assertEquals("table.file-too-large", assertThrows(RuleViolation.class, () ->
                UploadedTable.of(new ByteArrayInputStream(new byte[11]), tight)).key());
    }

    @Test
    void aCellBeyondTheLimitIsAFaultOfThatCell() {
        Table table = Schools.read("学校代码,学校名称,学段,学生数\nA1,甲,小学," + "1".repeat(4_001));
        assertEquals(fault(2, "学生数", "1".repeat(4_001), "cell.text-too-long", 4_000, 4_001),
                table.faults().get(0));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertEquals("table.empty-file", refused(""));
        assertEquals("table.not-a-table", refused("%PDF-1.7\u0001\u0002"));
        assertEquals("table.no-header", refused("你好，世界\n"));
    }

    private static String refused(String file) {
        return assertThrows(RuleViolation.class, () -> Schools.read(file)).key();
    }

    @Test
    void aFormatRefusesTwoColumnsOfOneName() {
        assertThrows(IllegalArgumentException.class, () -> new TableFormat("学校",
                List.of(Column.text("校名", 9), Column.text("学校名称", 9).or("校 名"))));
    }
}
