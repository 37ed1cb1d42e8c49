package portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.calendar.CastOfYears.AUTUMN;
import static portal.calendar.CastOfYears.TERM_OPENS;
import static portal.calendar.CastOfYears.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.calendar.CalendarDraft.DraftTerm;
import portal.calendar.Term.Half;
import portal.calendar.YearPlan.Count;

class YearChangeTest {

    final YearPlan plan = CastOfYears.with(AUTUMN, CastOfYears.SPRING).plan();

    private YearChange ending(String last) {
        return new YearChange(Optional.of(plan), CastOfYears.with(
                new DraftTerm(Half.AUTUMN, null, TERM_OPENS, day(last)), CastOfYears.SPRING).plan());
    }

    @Test
    void itSaysWeeksAndDaysOfEachTermBeforeAndAfter() {
        var autumn = ending("2027-01-15").terms().get(0);
        assertEquals(new Count(21, 21, 104), autumn.before());
        assertEquals(new Count(20, 20, 99), autumn.after());
        assertTrue(autumn.counted());
        assertFalse(ending("2027-01-15").terms().get(1).counted());
    }

    @Test
    void itNamesTheDaysThatAreTaughtOrFreeNow() {
        assertEquals(5, ending("2027-01-15").freeNow().size());
        assertEquals(List.of(), ending("2027-01-15").taughtNow());
        assertEquals(List.of(day("2027-01-25")), ending("2027-01-25").taughtNow());
    }

    @Test
    void aYearIsUnderWayFromItsFirstDay() {
        assertFalse(ending("2027-01-15").underWay(TERM_OPENS.minusDays(1)));
        assertTrue(ending("2027-01-15").underWay(TERM_OPENS));
    }

    @Test
    void daysThatArePastAreCountedApart() {
        var change = ending("2027-01-15");
        assertEquals(0, change.pastDays(day("2027-01-18")));
        assertEquals(2, change.pastDays(day("2027-01-20")));
    }

    @Test
    void aYearWithoutACalendarChangesNoDay() {
        var first = new YearChange(Optional.empty(), plan);
        assertEquals(List.of(), first.taughtNow());
        assertFalse(first.underWay(day("2027-01-20")));
        assertEquals(Count.NONE, first.terms().get(0).before());
    }
}
