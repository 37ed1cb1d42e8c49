package portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.calendar.CastOfYears.AUTUMN;
import static portal.calendar.CastOfYears.NATIONAL_DAY;
import static portal.calendar.CastOfYears.SPRING;
import static portal.calendar.CastOfYears.day;
import static portal.calendar.CastOfYears.holiday;
import static portal.calendar.CastOfYears.with;
import static portal.calendar.CastOfYears.withHolidays;
import static portal.calendar.CastOfYears.withMakeUps;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.calendar.CalendarDraft.DraftHoliday;
import portal.calendar.CalendarDraft.DraftMakeUp;
import portal.calendar.CalendarDraft.DraftTerm;
import portal.calendar.Term.Half;

class CalendarDraftTest {

    private static List<String> faults(CalendarDraft draft) {
        return draft.faults().stream().map(fault -> fault.pointer() + " " + fault.rule().key())
                .toList();
    }

    private static void assertFaults(CalendarDraft draft, String... faults) {
        assertEquals(List.of(faults), faults(draft));
        if (faults.length > 0) {
            assertEquals(faults.length,
                    assertThrows(CalendarFaulty.class, draft::plan).faults().size());
        }
    }

    private static DraftTerm spring(String first, String last) {
        return new DraftTerm(Half.SPRING, null, day(first), day(last));
    }

    @Test
    void aSoundDraftHasNoFaultAndIsThePlanItSays() {
        assertFaults(CastOfYears.draft());
        assertEquals(CastOfYears.draft(), CalendarDraft.of(CastOfYears.plan()));
    }

    @Test
    void termsMayNotOverlapByADay() {
        assertFaults(with(AUTUMN, spring("2027-01-22", "2027-07-09")),
                "/terms/1/firstDay calendar.terms-overlap");
        assertFaults(with(AUTUMN, spring("2027-01-23", "2027-07-09")));
    }

    @Test
    void aTermLiesWithinItsSchoolYear() {
        assertFaults(with(AUTUMN, spring("2027-03-01", "2027-07-31")));
        assertFaults(with(AUTUMN, spring("2027-03-01", "2027-08-01")),
                "/terms/1/lastDay calendar.day-outside-year");
        assertFaults(with(new DraftTerm(Half.AUTUMN, null, day("2026-07-31"), day("2027-01-22")), SPRING),
                "/terms/0/firstDay calendar.day-outside-year");
    }

    @Test
    void aTermEndsAfterItStarts() {
        assertFaults(with(AUTUMN, spring("2027-07-09", "2027-03-01")),
                "/terms/1/lastDay calendar.term-ends-before-it-starts");
    }

    @Test
    void bothTermsAreThereAndWhole() {
        assertFaults(new CalendarDraft(2026, List.of(AUTUMN), List.of(), List.of()),
                "/terms/1 calendar.two-terms");
        assertFaults(with(AUTUMN, new DraftTerm(Half.SPRING, null, null, null)),
                "/terms/1/firstDay calendar.day-missing", "/terms/1/lastDay calendar.day-missing");
    }

    @Test
    void pupilsRegisterBeforeTheTermAndAfterTheOneBefore() {
        assertFaults(with(AUTUMN, new DraftTerm(Half.SPRING, day("2027-03-02"), day("2027-03-01"), day("2027-07-09"))),
                "/terms/1/registrationDay calendar.registration-after-start");
        assertFaults(with(AUTUMN, new DraftTerm(Half.SPRING, day("2027-01-22"), day("2027-03-01"), day("2027-07-09"))),
                "/terms/1/registrationDay calendar.registration-in-autumn");
    }

    @Test
    void aHolidayHasANameAndItsDaysInOrderWithinTheYear() {
        assertFaults(withHolidays(holiday(" ", "2026-10-20", "2026-10-20")),
                "/holidays/0/name calendar.holiday-nameless");
        assertFaults(withHolidays(holiday("秋假", "2026-10-20", "2026-10-19")),
                "/holidays/0/lastDay calendar.holiday-ends-before-it-starts");
        assertFaults(withHolidays(NATIONAL_DAY, holiday("秋假", "2027-10-20", "2027-10-20")),
                "/holidays/1/firstDay calendar.day-outside-year", "/holidays/1/lastDay calendar.day-outside-year");
        assertFaults(withHolidays(new DraftHoliday("秋假", null, day("2026-10-20"), null)),
                "/holidays/0/decreedBy calendar.holiday-of-nobody");
    }

    @Test
    void aHolidayWithoutALastDayIsOneDayLong() {
        assertFaults(withHolidays(new DraftHoliday("秋假", Holiday.DecreedBy.COUNTY, day("2026-10-20"), null)));
    }

    @Test
    void holidaysMayNotOverlapByADay() {
        assertFaults(withHolidays(NATIONAL_DAY, holiday("秋假", "2026-10-07", "2026-10-09")),
                "/holidays/1/firstDay calendar.holidays-overlap");
        assertFaults(withHolidays(NATIONAL_DAY, holiday("秋假", "2026-10-08", "2026-10-09")));
    }

    @Test
    void aMakeUpDayIsARestDayOfATermAndFollowsAWeekday() {
        assertFaults(withMakeUps(new DraftMakeUp(day("2026-10-12"), DayOfWeek.MONDAY)),
                "/makeUpDays/0/day calendar.make-up-no-rest-day");
        assertFaults(withMakeUps(new DraftMakeUp(day("2026-10-03"), DayOfWeek.MONDAY)),
                "/makeUpDays/0/day calendar.make-up-in-holiday");
        assertFaults(withMakeUps(new DraftMakeUp(day("2027-02-13"), DayOfWeek.MONDAY)),
                "/makeUpDays/0/day calendar.make-up-outside-terms");
        assertFaults(withMakeUps(new DraftMakeUp(day("2026-10-10"), DayOfWeek.SUNDAY)),
                "/makeUpDays/0/follows calendar.make-up-follows-no-weekday");
        assertFaults(withMakeUps(new DraftMakeUp(day("2026-10-10"), null)),
                "/makeUpDays/0/follows calendar.make-up-follows-no-weekday");
        assertFaults(withMakeUps(CastOfYears.IN_OCTOBER, CastOfYears.IN_OCTOBER),
                "/makeUpDays/1/day calendar.make-up-twice");
    }

    @Test
    void aTermWithoutATaughtDayIsRefused() {
        assertFaults(new CalendarDraft(2026,
                List.of(new DraftTerm(Half.AUTUMN, null, day("2026-10-01"), day("2026-10-07")), SPRING),
                List.of(NATIONAL_DAY), List.of()), "/terms/0/firstDay calendar.term-without-teaching");
    }

    @Test
    void aYearIsOneOfThisCentury() {
        assertFaults(new CalendarDraft(20260, List.of(), List.of(), List.of()),
                "/schoolYear calendar.year-out-of-range");
    }

    @Test
    void moreLinesThanAYearCanHaveAreNotRead() {
        var many = Collections.nCopies(CalendarDraft.MOST_LINES + 1, NATIONAL_DAY);
        assertFaults(new CalendarDraft(2026, List.of(AUTUMN, SPRING), many, List.of()),
                "/schoolYear calendar.too-many-lines");
    }
}
