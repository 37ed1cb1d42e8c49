package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;
import portal.tenancy.WeeklyRecurrence.PartOfDay;
import portal.tenancy.WeeklyRecurrence.Weeks;

class PolicyKeyTest {

    enum Medium { TEXT, PICTURE }

    enum Step { BEGIN, END }

    final PolicyKey<Integer> count = PolicyKey.count("probe.count", "times");
    final PolicyKey<BigDecimal> decimal = PolicyKey.decimal("probe.decimal", "pupils");
    final PolicyKey<BigDecimal> share = PolicyKey.share("probe.share", "share-of-teachers");
    final PolicyKey<Boolean> yesNo = PolicyKey.yesNo("probe.yes-no");
    final PolicyKey<List<Medium>> list = PolicyKey.list("probe.list", Medium.class);
    final PolicyKey<List<String>> codes = PolicyKey.codes("probe.codes");
    final PolicyKey<Map<Medium, Step>> map = PolicyKey.map("probe.map", Medium.class, Step.class);
    final PolicyKey<Map<String, BigDecimal>> decimals =
            PolicyKey.decimals("probe.decimals", "lessons-a-week");
    final PolicyKey<List<DatedPhase<Step>>> phases = PolicyKey.phases("probe.phases", Step.class);
    final PolicyKey<WeeklyRecurrence> recurrence = PolicyKey.recurrence("probe.recurrence");

    @Test
    void aCountIsAWholeNumber() {
        assertEquals(0, count.read("0"));
        assertEquals(15, count.read(" 15 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", "1e3", "five", "5%", "\uFF15",
        "1,000", "9999999999"})
    void aCountIsNothingElse(String text) {
        assertEquals("figure.not-a-count", misread(count, text).key());
    }

    @Test
    void aDecimalIsExactAsWritten() {
        assertEquals(new BigDecimal("13.5"), decimal.read("13.5"));
        assertEquals(new BigDecimal("300000"), decimal.read("300000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-0.5", ".5", "5.", "1e9", "1/2", "0.1234567", "1e999999999"})
    void aDecimalIsNothingElse(String text) {
        assertEquals("figure.not-a-decimal", misread(decimal, text).key());
    }

    @Test
    void aShareRunsFromNothingToTheWhole() {
        assertEquals(new BigDecimal("0.05"), share.read("0.05"));
        assertEquals(BigDecimal.ZERO, share.read("0"));
        assertEquals(BigDecimal.ONE, share.read("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "5", "5%", "-0.05", "0,05", "half"})
    void aShareIsNothingElse(String text) {
        assertEquals("figure.not-a-share", misread(share, text).key());
    }

    @Test
    void yesAndNoAreTrueAndFalse() {
        assertEquals(true, yesNo.read("true"));
        assertEquals(false, yesNo.read("false"));
        assertEquals("figure.not-yes-or-no", misread(yesNo, "yes").key());
        assertEquals("figure.not-yes-or-no", misread(yesNo, "TRUE").key());
    }

    @Test
    void aListKeepsTheOrderOfTheCounty() {
        assertEquals(List.of(Medium.PICTURE, Medium.TEXT), list.read("PICTURE; TEXT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TEXT;", "TEXT,PICTURE", "text", "TEXT;TEXT", "TEXT;SMELL"})
    void aListIsNothingElse(String text) {
        assertEquals("figure.not-a-list", misread(list, text).key());
    }

    @Test
    void aMisreadListSaysWhichWordsThereAre() {
        assertEquals(List.of("SMELL", "TEXT PICTURE"), misread(list, "SMELL").figures());
    }

    @Test
    void aCountyMayNameCodesOfItsOwn() {
        assertEquals(List.of("FIRST", "GATE_2"), codes.read("FIRST;GATE_2"));
        assertEquals("figure.not-a-list", misread(codes, "first").key());
        assertEquals("figure.not-a-list", misread(codes, "FIRST;FIRST").key());
    }

    @Test
    void aMapSaysOneThingForEachWord() {
        assertEquals(
                Map.of(Medium.TEXT, Step.BEGIN, Medium.PICTURE, Step.END),
                map.read("TEXT=BEGIN;PICTURE=END"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TEXT", "TEXT=", "TEXT=BEGIN=END", "BEGIN=TEXT",
        "TEXT=BEGIN;TEXT=END"})
    void aMapIsNothingElse(String text) {
        assertEquals("figure.not-a-map", misread(map, text).key());
    }

    @Test
    void decimalsSayANumberForEachWordOfTheCountysOwn() {
        var read = decimals.read("语文=7; 数学 = 5 ;English (spoken)=4.5");
        assertEquals(List.of("语文", "数学", "English (spoken)"), List.copyOf(read.keySet()));
        assertEquals(new BigDecimal("4.5"), read.get("English (spoken)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "语文", "语文=", "=7", "语文=0", "语文=-1", "语文=7;", "语文=7;语文=5", "语文=7=5",
        "语文=七", "语文：7", "7=语文", "语文=7；数学=5", "<b>=1"})
    void decimalsAreNothingElse(String text) {
        assertEquals("figure.not-decimals", misread(decimals, text).key());
    }

    @Test
    void phasesKeepTheirMonthsAndMayOverlap() {
        assertEquals(
                List.of(
                        new DatedPhase<>(
                                Step.BEGIN, YearMonth.of(2014, 11), YearMonth.of(2017, 11)),
                        new DatedPhase<>(
                                Step.END, YearMonth.of(2017, 11), YearMonth.of(2017, 12))),
                phases.read("BEGIN 2014-11..2017-11;END 2017-11..2017-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BEGIN", "BEGIN 2014-11", "BEGIN 2014-13..2015-01",
        "BEGIN 2014-12..2014-11", "BEGIN 2014-11..2014-12;BEGIN 2015-01..2015-02"})
    void phasesAreNothingElse(String text) {
        assertEquals("figure.not-phases", misread(phases, text).key());
    }

    @Test
    void aRecurrenceIsAHalfDayOfSomeWeeks() {
        assertEquals(
                new WeeklyRecurrence(Weeks.ODD, DayOfWeek.MONDAY, PartOfDay.AFTERNOON),
                recurrence.read("ODD_WEEK_MONDAY_AFTERNOON"));
        assertEquals(
                "figure.not-a-recurrence", misread(recurrence, "ODD_MONDAY_AFTERNOON").key());
        assertEquals(
                "figure.not-a-recurrence", misread(recurrence, "ODD_WEEK_MOONDAY_NIGHT").key());
    }

    @Test
    void aLongTextIsNotRepeatedWhole() {
        assertEquals(61, misread(count, "x".repeat(1_000)).figures().get(0).toString().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "count", "Probe.count", "probe.", "probe count", "probe.数"})
    void aCodeIsLowerCaseWordsWithPoints(String code) {
        assertThrows(IllegalArgumentException.class, () -> PolicyKey.yesNo(code));
    }

    static RuleViolation misread(PolicyKey<?> key, String text) {
        return assertThrows(RuleViolation.class, () -> key.read(text));
    }
}
