package portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.calendar.CastOfYears.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearProposalTest {

    @ParameterizedTest
    @CsvSource({"2025, 2025-09-01", "2026, 2026-09-01", "2024, 2024-09-02", "2029, 2029-09-03"})
    void theUsualYearBeginsOnTheFirstOfSeptemberOrTheMondayAfter(int year, LocalDate first) {
        assertEquals(first, YearProposal.usual(year).terms().get(0).firstDay());
    }

    @Test
    void theUsualYearIsSoundWhateverTheYear() {
        for (int year = CalendarDraft.FIRST_YEAR; year < CalendarDraft.LAST_YEAR; year++) {
            assertEquals(List.of(), YearProposal.usual(year).faults(), "" + year);
        }
    }

    @Test
    void lastYearIsCarriedOverOnTheSameWeekdays() {
        var last = CastOfYears.plan();
        var next = YearProposal.after(last);
        assertEquals(List.of("2027-08-31", "2028-02-28"),
                next.terms().stream().map(term -> term.firstDay().toString()).toList());
        assertEquals(List.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY),
                next.terms().stream().map(term -> term.firstDay().getDayOfWeek()).toList());
        assertEquals(last.count(Term.Half.AUTUMN).weeks(), next.plan().count(Term.Half.AUTUMN).weeks());
    }

    @Test
    void theCountysOwnHolidaysAreCarriedOverAndTheNationsAreNot() {
        var last = CastOfYears.withHolidays(
                CastOfYears.NATIONAL_DAY, CastOfYears.holiday("秋假", "2026-11-05", "2026-11-06")).plan();
        var next = YearProposal.after(last);
        assertEquals(List.of("国庆节", "秋假", "元旦", "劳动节"),
                next.holidays().stream().map(holiday -> holiday.name()).toList());
        assertEquals(day("2027-10-03"), next.holidays().get(0).lastDay());
        assertEquals(day("2027-11-04"), next.holidays().get(1).firstDay());
        assertEquals(List.of(), next.makeUpDays());
    }

    @Test
    void whateverIsCarriedOverStaysInItsYearAndNearSeptember() {
        var plan = CastOfYears.withHolidays(
                CastOfYears.holiday("暑假", "2026-08-01", "2026-08-02"),
                CastOfYears.holiday("暑期", "2027-07-30", "2027-07-31")).plan();
        for (int year = 0; year < 12; year++) {
            var next = YearProposal.after(plan);
            assertEquals(List.of(), next.faults(), "" + next.schoolYear());
            plan = next.plan();
            var opens = plan.terms().get(0).getFirstDay().getDayOfYear();
            assertEquals(LocalDate.of(plan.schoolYear(), 9, 1).getDayOfYear(), opens, 4);
        }
    }

    @Test
    void noTermOfTheUsualYearOpensWithinAHoliday() {
        assertEquals(day("2026-03-02"), YearProposal.usual(2025).terms().get(1).firstDay());
    }

    @Test
    void theDaysThatTheLawFixesStandThereUntilTheNoticeIsOut() {
        assertEquals(List.of("中秋节", "国庆节", "元旦", "劳动节"),
                YearProposal.usual(2026).holidays().stream().map(holiday -> holiday.name()).toList());
        assertEquals(day("2027-05-02"), YearProposal.usual(2026).holidays().get(3).lastDay());
        assertEquals(1, YearProposal.usual(2025).holidays().stream()
                .filter(holiday -> holiday.name().equals("元旦")).count());
    }

    @Test
    void aBlankYearTakesInWhatTheNationHasPublished() {
        assertEquals(CastOfYears.draft().holidays(), YearProposal.usual(2026).holidays().subList(0, 2));
        assertEquals(CastOfYears.draft().makeUpDays(), YearProposal.usual(2026).makeUpDays());
    }
}
