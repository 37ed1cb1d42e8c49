package portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;

class ColumnTest {

    static final Column<Integer> PUPILS = Column.integer("学生数", -10, 99_999);
    static final Column<BigDecimal> AREA = Column.decimal("面积", "-1000000", "1000000", 2);
    static final Column<String> CODE = Column.code("学校代码", 20);

    @ParameterizedTest
    @ValueSource(strings = {"1234", "１２３４", "1,234", "１，２３４", "1234.0", "1.234E3", " 1234　",
        "+1234"})
    void aWholeNumberIsReadHoweverItIsTyped(String text) {
        assertEquals(1234, PUPILS.read(SourceCell.text(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12,34", "1.2.3", "1e999999999", "12人", "=1+1", "0x10", "NaN",
        "--1", ".", "٣"})
    void whatIsNoNumberIsRefused(String text) {
        assertEquals("cell.not-a-number", refusal(PUPILS, SourceCell.text(text)));
    }

    @Test
    void aNegativeNumberIsANumber() {
        assertEquals(-5, PUPILS.read(SourceCell.text("-5")));
        assertEquals(-5, PUPILS.read(SourceCell.text("－５")));
        assertEquals(new BigDecimal("-0.5"), AREA.read(SourceCell.text("\u22120.5")));
        assertEquals("cell.out-of-range", refusal(PUPILS, SourceCell.text("-11")));
        assertEquals("cell.out-of-range", refusal(PUPILS, SourceCell.text("1" + "0".repeat(20))));
    }

    @Test
    void theNoiseOfBinaryNumbersIsNotRead() {
        assertEquals(new BigDecimal("1.1"),
                AREA.read(SourceCell.number(new BigDecimal("1.1000000000000001"), "")));
        assertEquals("cell.error", refusal(AREA,
                SourceCell.number(new BigDecimal("1E999999"), "")));
    }

    @ParameterizedTest
    @CsvSource({"3451001234,3451001234", "1.0E9,1000000000", "3.451001234E9,3451001234", "12,12"})
    void aCodeThatExcelMadeANumberIsDigitsAgain(String number, String code) {
        assertEquals(code, CODE.read(SourceCell.number(new BigDecimal(number), "General")));
    }

    @Test
    void aCodeKeepsTheZerosThatItsFormatShows() {
        assertEquals("0012", CODE.read(SourceCell.number(new BigDecimal("12"), "0000")));
    }

    @Test
    void aCodeThatLostDigitsIsRefused() {
        assertEquals("cell.digits-lost", refusal(CODE, SourceCell.number(
                new BigDecimal("345100123412345600"), "")));
        assertEquals("cell.digits-lost", refusal(CODE, SourceCell.text("3.45E+17")));
    }

    @Test
    void aCodeIsFoldedAndChecked() {
        assertEquals("A-12/3", CODE.read(SourceCell.text(" Ａ－１２／３ ")));
        assertEquals("0012", CODE.read(SourceCell.text("'0012")));
        assertEquals("0012", CODE.read(SourceCell.text("\t0012")));
        assertEquals("cell.not-a-code", refusal(CODE, SourceCell.text("=A1")));
        assertEquals("cell.not-a-code", refusal(CODE, SourceCell.text("A1;B2")));
        assertEquals("cell.text-too-long", refusal(CODE, SourceCell.text("1".repeat(21))));
    }

    @Test
    void aTextIsTrimmedOfSpacesAndOtherwiseAsTyped() {
        Column<String> note = Column.text("备注", 10);
        assertEquals("=1+1", note.read(SourceCell.text("　=1+1 \u00A0\n")));
        assertEquals("\t１", note.read(SourceCell.text("\t１")));
        assertEquals("😀".repeat(10), note.read(SourceCell.text("😀".repeat(10))));
        assertEquals("12", note.read(SourceCell.number(new BigDecimal("12.0"), "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01", "2026/9/1", "2026.9.1", "2026年9月1日", "20260901",
        "２０２６年９月１日", "2026/9/1 0:00"})
    void aDayIsReadHoweverItIsTyped(String text) {
        assertEquals(LocalDate.of(2026, 9, 1), Column.date("日期").read(SourceCell.text(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-10", "2015/10", "2015.10", "2015年10月", "201510", "2015-10-08"})
    void aMonthIsReadHoweverItIsTyped(String text) {
        assertEquals(YearMonth.of(2015, 10), Column.month("入职年月").read(SourceCell.text(text)));
    }

    @Test
    void aDayThatLostItsFormatIsToldAsOne() {
        SourceCell serial = SourceCell.number(new BigDecimal("31107"), "General");
        assertEquals("cell.serial-day", refusal(Column.month("出生年月"), serial));
        assertEquals("cell.serial-day", refusal(Column.date("建校日期"), serial));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E106.5", "106.5,38.9", "东经"})
    void whatIsNoAngleIsToldAsSuch(String text) {
        assertEquals("cell.not-degrees", refusal(Column.degrees("经度", 180), SourceCell.text(text)));
    }

    @Test
    void aMonthThatMayBeJanuaryOrOctoberIsRefused() {
        Column<YearMonth> month = Column.month("入职年月");
        assertEquals("cell.month-ambiguous", refusal(month, SourceCell.text("2015.1")));
        assertEquals("cell.month-ambiguous",
                refusal(month, SourceCell.number(new BigDecimal("2015.1"), "General")));
        assertEquals(YearMonth.of(2015, 10),
                month.read(SourceCell.number(new BigDecimal("2015.1"), "0.00")));
        assertEquals("cell.not-a-month", refusal(month, SourceCell.text("2015-13")));
    }

    @Test
    void severalWordsMayMeanTheSameAndTheFirstIsWritten() {
        var roles = new LinkedHashMap<String, Integer>();
        roles.put("支援", 1);
        roles.put("支援校", 1);
        roles.put("受援", 2);
        Column<Integer> role = Column.choice("帮扶角色", roles);
        assertEquals(1, role.read(SourceCell.text(" 支 援校")));
        assertEquals("支援", role.words(1));
        assertEquals(List.of("支援", "受援"), role.choices());
    }

    @ParameterizedTest
    @ValueSource(strings = {"数学、英语", "数学,英语", "数学，英语", "数学;英语", "数学；英语；", "数学\n英语", " 数学 、、 英语、数学"})
    void aListIsReadHoweverItIsSeparated(String text) {
        Column<List<String>> subjects = Column.list(Column.choice("学科", "数学", "英语"));
        assertEquals(List.of("数学", "英语"), subjects.read(SourceCell.text(text)));
        assertEquals("数学、英语", subjects.words(List.of("数学", "英语")));
    }

    @Test
    void anItemThatIsNoneIsAFaultOfTheList() {
        Column<List<String>> subjects = Column.list(Column.choice("学科", "数学", "英语"));
        assertEquals("cell.not-a-choice", refusal(subjects, SourceCell.text("数学、炼金术")));
    }

    @Test
    void yesAndNoHaveManyWords() {
        Column<Boolean> boarding = Column.yesNo("寄宿");
        assertEquals(true, boarding.read(SourceCell.text("Ｙ")));
        assertEquals(false, boarding.read(SourceCell.text("否")));
        assertEquals("是", boarding.words(true));
        assertEquals(List.of("是", "否"), boarding.choices());
    }

    @Test
    void aCapabilityTakesAColumnFurther() {
        Column<Integer> even = PUPILS.as(number -> {
            if (number % 2 != 0) {
                throw new RuleViolation("pupils.odd", number);
            }
            return number / 2;
        }, half -> half * 2);
        assertEquals(4, even.read(SourceCell.text("8")));
        assertEquals("8", even.words(4));
        assertThrows(RuleViolation.class, () -> even.read(SourceCell.text("7")));
    }

    private static String refusal(Column<?> column, SourceCell cell) {
        return assertThrows(CellRefusal.class, () -> column.read(cell)).key();
    }
}
