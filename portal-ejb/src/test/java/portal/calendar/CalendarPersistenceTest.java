package portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.calendar.CastOfYears.YEAR;
import static portal.calendar.CastOfYears.day;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

class CalendarPersistenceTest {

    private TestDatabase database;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.fresh();
    }

    private <T> T in(String county, Function<CalendarIntake, T> work) {
        return database.inCounty(county, entities -> {
            var intake = new CalendarIntake();
            intake.rows = new CalendarRows();
            intake.rows.entities = entities;
            return work.apply(intake);
        });
    }

    private int keep(String county, CalendarDraft draft, int version) {
        return in(county, intake -> intake.keep(draft.plan(), version));
    }

    private CalendarDraft stored(String county, int year) {
        return in(county, intake -> CalendarDraft.of(intake.rows.plan(year)));
    }

    private int version(String county) {
        return in(county, intake -> intake.rows.find(YEAR).orElseThrow().getVersion());
    }

    @Test
    void aCalendarIsReadBackAsItWasSet() {
        keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE);
        assertEquals(CastOfYears.draft(), stored(FIRST, YEAR));
        assertEquals(List.of(YEAR), in(FIRST, intake -> intake.rows.years()));
    }

    @Test
    void theTermOfADayIsFoundInEveryYear() {
        keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE);
        keep(FIRST, YearProposal.after(CastOfYears.plan()), CalendarIntake.NONE);
        assertEquals(Optional.of(2027), in(FIRST, intake ->
                intake.rows.termOf(day("2027-09-01")).map(Term::getSchoolYear)));
        assertEquals(Optional.empty(), in(FIRST, intake -> intake.rows.termOf(day("2027-08-01"))));
    }

    @Test
    void theNeighbourSeesNothingOfIt() {
        keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE);
        assertEquals(List.of(), in(SECOND, intake -> intake.rows.years()));
        assertEquals(Optional.empty(), in(SECOND, intake -> intake.rows.termOf(day("2026-09-01"))));
        keep(SECOND, CastOfYears.draft(), CalendarIntake.NONE);
        assertEquals(CastOfYears.draft(), stored(SECOND, YEAR));
    }

    @Test
    void aTermKeepsItsIdentityWhenItsDaysMove() {
        int version = keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE);
        var before = in(FIRST, intake -> intake.rows.terms(YEAR).get(0).getId());
        keep(FIRST, YearProposal.usual(YEAR), version);
        assertEquals(before, in(FIRST, intake -> intake.rows.terms(YEAR).get(0).getId()));
        assertEquals(YearProposal.usual(YEAR), stored(FIRST, YEAR));
    }

    @Test
    void everyChangeHasAVersionOfItsOwnEvenOfAHolidayAlone() {
        int first = keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE);
        assertEquals(first, version(FIRST));
        int second = keep(FIRST, CastOfYears.withHolidays(CastOfYears.NATIONAL_DAY), first);
        assertEquals(second, version(FIRST));
        assertEquals(1, Integer.compare(second, first));
    }

    @Test
    void ofTwoWhoChangeAYearTheSecondIsTold() {
        int version = keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE);
        keep(FIRST, CastOfYears.withHolidays(), version);
        assertThrows(OptimisticLockException.class, () -> keep(FIRST, CastOfYears.draft(), version));
        assertThrows(OptimisticLockException.class, () -> keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE));
    }

    @Test
    void daysMayChangePlacesWithinOneChange() {
        int version = keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE);
        var shifted = CastOfYears.withHolidays(
                CastOfYears.holiday("秋假", "2026-09-24", "2026-09-28"),
                CastOfYears.holiday("国庆节", "2026-09-30", "2026-10-06"));
        keep(FIRST, shifted, version);
        assertEquals(shifted, stored(FIRST, YEAR));
    }

    @Test
    void aBeginningLeavesASetYearAlone() {
        keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE);
        in(FIRST, intake -> {
            intake.begin(YearProposal.usual(YEAR));
            return null;
        });
        assertEquals(CastOfYears.draft(), stored(FIRST, YEAR));
    }

    @Test
    @DisplayName("The database itself refuses what the draft would: overlaps, other years, weekdays made up")
    void theDatabaseHoldsTheRules() {
        keep(FIRST, CastOfYears.draft(), CalendarIntake.NONE);
        for (String row : List.of(
                "holiday (school_year, name, decreed_by, first_day, last_day, version, id, tenant_id) values "
                        + "(2026, 'x', 'COUNTY', '2026-10-07', '2026-10-08', 1, 1, '999901')",
                "holiday (school_year, name, decreed_by, first_day, last_day, version, id, tenant_id) values "
                        + "(2026, 'x', 'COUNTY', '2027-08-01', '2027-08-01', 1, 1, '999901')",
                "make_up_day (school_year, day, follows, version, id, tenant_id) values "
                        + "(2026, '2026-10-12', 1, 1, 1, '999901')",
                "make_up_day (school_year, day, follows, version, id, tenant_id) values "
                        + "(2026, '2026-10-10', 1, 1, 1, '999901')",
                "term (school_year, half, first_day, last_day, version, id, tenant_id) values "
                        + "(2026, 'SPRING', '2027-02-01', '2027-02-02', 1, 1, '999901')",
                "term (school_year, half, first_day, last_day, version, id, tenant_id) values "
                        + "(2027, 'AUTUMN', '2027-09-01', '2027-09-02', 1, 1, '999901')")) {
            assertThrows(IllegalStateException.class, () -> database.sqlInCounty(FIRST, connection ->
                    connection.createStatement().execute("insert into " + row)), row);
        }
    }
}
