package portal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import portal.calendar.CalendarDraft.DraftHoliday;
import portal.calendar.CalendarDraft.DraftMakeUp;
import portal.calendar.CalendarDraft.DraftTerm;
import portal.calendar.Holiday.DecreedBy;
import portal.calendar.Term.Half;

/** The school year 2026-27 of the tests' counties, with the nation's autumn holidays. */
final class CastOfYears {

    static final int YEAR = 2026;
    static final LocalDate TERM_OPENS = day("2026-09-01");
    static final LocalDate TERM_CLOSES = day("2027-01-22");

    static final DraftTerm AUTUMN =
            new DraftTerm(Half.AUTUMN, day("2026-08-31"), TERM_OPENS, TERM_CLOSES);
    static final DraftTerm SPRING =
            new DraftTerm(Half.SPRING, null, day("2027-03-01"), day("2027-07-09"));
    static final DraftHoliday MID_AUTUMN =
            new DraftHoliday("中秋节", DecreedBy.NATION, day("2026-09-25"), day("2026-09-27"));
    static final DraftHoliday NATIONAL_DAY =
            new DraftHoliday("国庆节", DecreedBy.NATION, day("2026-10-01"), day("2026-10-07"));
    static final DraftMakeUp IN_SEPTEMBER =
            new DraftMakeUp(day("2026-09-20"), DayOfWeek.TUESDAY);
    static final DraftMakeUp IN_OCTOBER =
            new DraftMakeUp(day("2026-10-10"), DayOfWeek.WEDNESDAY);

    private CastOfYears() {}

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static CalendarDraft draft() {
        return new CalendarDraft(YEAR, List.of(AUTUMN, SPRING), List.of(MID_AUTUMN, NATIONAL_DAY),
                List.of(IN_SEPTEMBER, IN_OCTOBER));
    }

    static YearPlan plan() {
        return draft().plan();
    }

    static CalendarDraft with(DraftTerm autumn, DraftTerm spring) {
        return new CalendarDraft(YEAR, List.of(autumn, spring), List.of(), List.of());
    }

    static CalendarDraft withHolidays(DraftHoliday... holidays) {
        return new CalendarDraft(YEAR, List.of(AUTUMN, SPRING), List.of(holidays), List.of());
    }

    static CalendarDraft withMakeUps(DraftMakeUp... makeUps) {
        return new CalendarDraft(YEAR, List.of(AUTUMN, SPRING), List.of(NATIONAL_DAY),
                List.of(makeUps));
    }

    static YearPlan autumn(String first, String last, DraftHoliday... holidays) {
        return new CalendarDraft(YEAR,
                List.of(new DraftTerm(Half.AUTUMN, null, day(first), day(last)), SPRING),
                List.of(holidays), List.of()).plan();
    }

    static DraftHoliday holiday(String name, String first, String last) {
        return new DraftHoliday(name, DecreedBy.COUNTY, day(first), day(last));
    }
}
