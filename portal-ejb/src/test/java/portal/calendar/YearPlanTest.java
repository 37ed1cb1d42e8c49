package portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.calendar.CastOfYears.day;
import static portal.calendar.CastOfYears.holiday;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.calendar.Term.Half;
import portal.calendar.YearPlan.Count;
import portal.calendar.YearPlan.DayKind;
import portal.calendar.YearPlan.Week;

class YearPlanTest {

    final YearPlan plan = CastOfYears.plan();
    final Term autumn = plan.term(Half.AUTUMN).orElseThrow();

    @Test
    @DisplayName("教学周: a week, Monday to Sunday, of a term with at least one day that is taught")
    void aWeekWithOneTaughtDayIsATeachingWeek() {
        var sparedOneDay = CastOfYears.autumn("2026-09-07", "2026-09-20",
                holiday("运动会", "2026-09-14", "2026-09-17"));
        assertEquals(new Count(2, 2, 6), sparedOneDay.count(Half.AUTUMN));
    }

    @Test
    @DisplayName("教学周: a week without any taught day is not counted and keeps its number")
    void aWeekOfHolidayKeepsItsNumberAndIsNotCounted() {
        var harvest = CastOfYears.autumn("2026-09-07", "2026-09-27",
                holiday("农忙假", "2026-09-14", "2026-09-20"));
        assertEquals(new Count(3, 2, 10), harvest.count(Half.AUTUMN));
        assertEquals(
                List.of(true, false, true),
                harvest.weeks(harvest.term(Half.AUTUMN).orElseThrow()).stream()
                        .map(Week::taught).toList());
        assertEquals(Optional.of(3), harvest.termOf(day("2026-09-21"))
                .map(term -> term.weekOf(day("2026-09-21")).orElseThrow()));
    }

    @Test
    void aTermThatOpensOnASundayHasAFirstWeekOfThatDayAlone() {
        var sunday = CastOfYears.autumn("2026-09-06", "2026-09-18");
        assertEquals(new Count(3, 2, 10), sunday.count(Half.AUTUMN));
        var term = sunday.term(Half.AUTUMN).orElseThrow();
        assertEquals(new Week(1, day("2026-09-06"), day("2026-09-06"), 0), sunday.weeks(term).get(0));
        assertEquals(OptionalInt.of(2), term.weekOf(day("2026-09-07")));
    }

    @Test
    void aTermThatOpensOnAMondayBeginsItsSecondWeekSevenDaysLater() {
        var term = CastOfYears.autumn("2026-08-31", "2027-01-22").term(Half.AUTUMN).orElseThrow();
        assertEquals(OptionalInt.of(1), term.weekOf(day("2026-09-06")));
        assertEquals(OptionalInt.of(2), term.weekOf(day("2026-09-07")));
    }

    @Test
    void aTermOfOneDayIsOneWeek() {
        var oneDay = CastOfYears.autumn("2026-09-01", "2026-09-01");
        assertEquals(new Count(1, 1, 1), oneDay.count(Half.AUTUMN));
    }

    @Test
    void theFirstAndTheLastDayBelongToTheTermAndTheirNeighboursDoNot() {
        assertEquals(OptionalInt.of(1), autumn.weekOf(day("2026-09-01")));
        assertEquals(OptionalInt.empty(), autumn.weekOf(day("2026-08-31")));
        assertEquals(OptionalInt.of(21), autumn.weekOf(day("2027-01-22")));
        assertEquals(OptionalInt.empty(), autumn.weekOf(day("2027-01-23")));
        assertEquals(21, autumn.getWeeks());
    }

    @Test
    void weeksGoOnOverTheTurnOfTheCalendarYear() {
        assertEquals(OptionalInt.of(18), autumn.weekOf(day("2027-01-03")));
        assertEquals(OptionalInt.of(19), autumn.weekOf(day("2027-01-04")));
    }

    @Test
    void everyWeekOfTheTermIsSevenDaysButTheFirstAndTheLast() {
        var weeks = plan.weeks(autumn);
        assertEquals(21, weeks.size());
        assertEquals(new Week(1, day("2026-09-01"), day("2026-09-06"), 4), weeks.get(0));
        assertEquals(new Week(3, day("2026-09-14"), day("2026-09-20"), 6), weeks.get(2));
        assertEquals(new Week(21, day("2027-01-18"), day("2027-01-22"), 5), weeks.get(20));
    }

    @Test
    @DisplayName("Autumn 2026: 104 weekdays, six of them free for the nation's holidays, two made up for")
    void daysOfHolidaysAreLessAndMakeUpDaysMore() {
        assertEquals(104 - 6 + 2, plan.count(autumn).teachingDays());
        assertEquals(new Count(40, 40, 104 - 6 + 2 + 95), plan.count());
    }

    @Test
    void aMakeUpDayFollowsTheTimetableOfItsWeekday() {
        assertEquals(DayKind.MAKE_UP, plan.kindOf(day("2026-10-10")));
        assertEquals(Optional.of(DayOfWeek.WEDNESDAY), plan.timetableOf(day("2026-10-10")));
        assertEquals(Optional.of(DayOfWeek.THURSDAY), plan.timetableOf(day("2026-10-08")));
        assertEquals(Optional.empty(), plan.timetableOf(day("2026-10-07")));
    }

    @Test
    void everyDayOfTheYearIsOfOneKind() {
        assertEquals(DayKind.BREAK, plan.kindOf(day("2026-08-31")));
        assertEquals(DayKind.TEACHING, plan.kindOf(day("2026-09-01")));
        assertEquals(DayKind.WEEKEND, plan.kindOf(day("2026-09-05")));
        assertEquals(DayKind.HOLIDAY, plan.kindOf(day("2026-10-03")));
        assertEquals(DayKind.BREAK, plan.kindOf(day("2027-02-10")));
    }

    @Test
    void nobodyTeachesOutsideTheTerms() {
        assertFalse(plan.isTaught(day("2027-02-10")));
        assertTrue(plan.isTaught(day("2027-03-01")));
        assertEquals(Optional.empty(), plan.termOf(day("2027-02-10")));
        assertEquals(Optional.of(Half.SPRING), plan.termOf(day("2027-07-09")).map(Term::getHalf));
    }

    @Test
    void inShortItNamesEverythingThatIsSet() {
        assertEquals("AUTUMN 2026-08-31/2026-09-01..2027-01-22; SPRING 2027-03-01..2027-07-09; "
                + "NATION 2026-09-25..2026-09-27 中秋节; NATION 2026-10-01..2026-10-07 国庆节; "
                + "2026-09-20=TUESDAY; 2026-10-10=WEDNESDAY", plan.inShort());
    }
}
