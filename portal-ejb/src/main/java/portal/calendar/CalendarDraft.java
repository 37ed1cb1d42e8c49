package portal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import portal.RuleViolation;

/**
 * A school year as somebody has typed it, sound or not; what is missing is null.
 *
 * <p>{@link #faults()} says everything that is wrong with it at its place, and only a draft without
 * any becomes a {@link YearPlan}.
 */
public record CalendarDraft(
        int schoolYear, List<DraftTerm> terms, List<DraftHoliday> holidays,
        List<DraftMakeUp> makeUpDays) {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    static final int MOST_LINES = 60;
    static final int LONGEST_NAME = 40;

    /** A term as typed. */
    public record DraftTerm(
            Term.Half half, LocalDate registrationDay, LocalDate firstDay, LocalDate lastDay) {

        static DraftTerm of(Term term) {
            return new DraftTerm(term.getHalf(), term.getRegistrationDay(), term.getFirstDay(),
                    term.getLastDay());
        }

        boolean complete() {
            return half != null && firstDay != null && lastDay != null;
        }

        boolean has(LocalDate day) {
            return complete() && !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** A holiday as typed; one day long where no last day is given. */
    public record DraftHoliday(
            String name, Holiday.DecreedBy decreedBy, LocalDate firstDay, LocalDate lastDay) {

        public DraftHoliday {
            name = name == null ? "" : name.strip();
            lastDay = lastDay == null ? firstDay : lastDay;
        }

        static DraftHoliday of(Holiday holiday) {
            return new DraftHoliday(holiday.getName(), holiday.getDecreedBy(),
                    holiday.getFirstDay(), holiday.getLastDay());
        }

        boolean has(LocalDate day) {
            return firstDay != null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }

        boolean meets(DraftHoliday other) {
            return firstDay != null && other.firstDay != null
                    && !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
        }
    }

    /** A make-up day as typed. */
    public record DraftMakeUp(LocalDate day, DayOfWeek follows) {

        static DraftMakeUp of(MakeUpDay makeUp) {
            return new DraftMakeUp(makeUp.getDay(), makeUp.getFollows());
        }
    }

    public CalendarDraft {
        terms = List.copyOf(terms);
        holidays = List.copyOf(holidays);
        makeUpDays = List.copyOf(makeUpDays);
    }

    static void requireInRange(int schoolYear) {
        if (schoolYear < FIRST_YEAR || schoolYear > LAST_YEAR) {
            throw new RuleViolation("calendar.year-out-of-range", FIRST_YEAR, LAST_YEAR);
        }
    }

    /** The usual days of a year, with the nation's holidays as far as they are known. */
    public static CalendarDraft usual(int schoolYear) {
        return YearProposal.usual(schoolYear);
    }

    static CalendarDraft of(YearPlan plan) {
        return new CalendarDraft(
                plan.schoolYear(),
                plan.terms().stream().map(DraftTerm::of).toList(),
                plan.holidays().stream().map(DraftHoliday::of).toList(),
                plan.makeUpDays().stream().map(DraftMakeUp::of).toList());
    }

    /** The same year with a list of holidays taken in; what it knows better gives way to it. */
    public CalendarDraft with(HolidayList list) {
        var kept = holidays.stream().filter(old -> list.holidays().stream()
                .noneMatch(taken -> taken.meets(old) || taken.name().equals(old.name())));
        var keptMakeUps = makeUpDays.stream().filter(old -> list.makeUpDays().stream()
                .noneMatch(taken -> taken.day().equals(old.day())));
        return new CalendarDraft(
                schoolYear,
                terms,
                Stream.concat(kept, list.holidays().stream())
                        .sorted((a, b) -> compare(a.firstDay(), b.firstDay()))
                        .toList(),
                Stream.concat(keptMakeUps, list.makeUpDays().stream().filter(this::falls))
                        .sorted((a, b) -> compare(a.day(), b.day()))
                        .toList());
    }

    /** Working days of the nation that lie in no term concern no school. */
    public boolean falls(DraftMakeUp makeUp) {
        return terms.stream().anyMatch(term -> term.has(makeUp.day()));
    }

    private static int compare(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.compareTo(other);
    }

    /** Everything that is wrong, in the order of the form; empty for a sound draft. */
    public List<DraftFault> faults() {
        return new DraftReading(this).faults();
    }

    /** The plan that the draft is; refused with all faults while it has any. */
    public YearPlan plan() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new CalendarFaulty(faults);
        }
        return sound();
    }

    YearPlan sound() {
        return new YearPlan(
                schoolYear,
                terms.stream()
                        .map(term -> new Term(schoolYear, term.half(), term.registrationDay(),
                                term.firstDay(), term.lastDay()))
                        .sorted((a, b) -> a.getFirstDay().compareTo(b.getFirstDay()))
                        .toList(),
                holidays.stream()
                        .map(holiday -> new Holiday(schoolYear, holiday.name(),
                                Objects.requireNonNull(holiday.decreedBy()), holiday.firstDay(),
                                holiday.lastDay()))
                        .sorted((a, b) -> a.getFirstDay().compareTo(b.getFirstDay()))
                        .toList(),
                makeUpDays.stream()
                        .map(makeUp -> new MakeUpDay(schoolYear, makeUp.day(), makeUp.follows()))
                        .sorted((a, b) -> a.getDay().compareTo(b.getDay()))
                        .toList());
    }
}
