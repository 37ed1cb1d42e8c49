package portal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A school year day by day: its terms, holidays and make-up days, and what they come to.
 *
 * <p>A day is taught when it lies in a term and is a make-up day, or else is no Saturday, no Sunday
 * and in no holiday. A teaching week (教学周) is a week of a term, Monday to Sunday, with at least one
 * day that is taught; a week without any keeps its number and is not counted.
 *
 * @param terms      in their order
 * @param holidays   in their order
 * @param makeUpDays in their order
 */
public record YearPlan(
        int schoolYear, List<Term> terms, List<Holiday> holidays, List<MakeUpDay> makeUpDays) {

    /** What a day is to a school. */
    public enum DayKind { TEACHING, MAKE_UP, WEEKEND, HOLIDAY, BREAK }

    /**
     * A week of a term.
     *
     * @param number       from 1
     * @param firstDay     its Monday, or the term's first day where that comes later
     * @param lastDay      its Sunday, or the term's last day where that comes sooner
     * @param teachingDays how many of its days are taught
     */
    public record Week(int number, LocalDate firstDay, LocalDate lastDay, int teachingDays) {

        public boolean taught() {
            return teachingDays > 0;
        }
    }

    /**
     * What a term comes to.
     *
     * @param weeks         how many weeks have a number
     * @param teachingWeeks how many of them have a day that is taught
     * @param teachingDays  how many days are taught
     */
    public record Count(int weeks, int teachingWeeks, int teachingDays) {

        public static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(weeks + other.weeks, teachingWeeks + other.teachingWeeks,
                    teachingDays + other.teachingDays);
        }
    }

    public YearPlan {
        terms = List.copyOf(terms);
        holidays = List.copyOf(holidays);
        makeUpDays = List.copyOf(makeUpDays);
    }

    public Optional<Term> term(Term.Half half) {
        return terms.stream().filter(term -> term.getHalf() == half).findFirst();
    }

    public Optional<Term> termOf(LocalDate day) {
        return terms.stream().filter(term -> term.has(day)).findFirst();
    }

    public Optional<Holiday> holidayOf(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.has(day)).findFirst();
    }

    public Optional<MakeUpDay> makeUpOf(LocalDate day) {
        return makeUpDays.stream().filter(makeUp -> makeUp.getDay().equals(day)).findFirst();
    }

    public DayKind kindOf(LocalDate day) {
        boolean inTerm = termOf(day).isPresent();
        if (inTerm && makeUpOf(day).isPresent()) {
            return DayKind.MAKE_UP;
        } else if (holidayOf(day).isPresent()) {
            return DayKind.HOLIDAY;
        } else if (!inTerm) {
            return DayKind.BREAK;
        }
        return MakeUpDay.isWeekend(day.getDayOfWeek()) ? DayKind.WEEKEND : DayKind.TEACHING;
    }

    public boolean isTaught(LocalDate day) {
        return timetableOf(day).isPresent();
    }

    /** The weekday whose timetable holds on the day; empty where nobody teaches. */
    public Optional<DayOfWeek> timetableOf(LocalDate day) {
        return switch (kindOf(day)) {
            case TEACHING -> Optional.of(day.getDayOfWeek());
            case MAKE_UP -> makeUpOf(day).map(MakeUpDay::getFollows);
            case WEEKEND, HOLIDAY, BREAK -> Optional.empty();
        };
    }

    /** The weeks of a term by number, those included in which nobody teaches. */
    public List<Week> weeks(Term term) {
        var weeks = new ArrayList<Week>();
        for (var first = term.getFirstDay(); term.has(first);) {
            var nextMonday = Term.monday(first).plusWeeks(1);
            var sunday = nextMonday.minusDays(1);
            var last = sunday.isAfter(term.getLastDay()) ? term.getLastDay() : sunday;
            weeks.add(new Week(weeks.size() + 1, first, last, taught(first, last)));
            first = nextMonday;
        }
        return weeks;
    }

    private int taught(LocalDate first, LocalDate last) {
        return (int) days(first, last).filter(this::isTaught).count();
    }

    static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1));
    }

    public Count count(Term term) {
        var weeks = weeks(term);
        return new Count(
                weeks.size(),
                (int) weeks.stream().filter(Week::taught).count(),
                weeks.stream().mapToInt(Week::teachingDays).sum());
    }

    /** Nothing where the year has no such term. */
    public Count count(Term.Half half) {
        return term(half).map(this::count).orElse(Count.NONE);
    }

    /** Both terms together. */
    public Count count() {
        return terms.stream().map(this::count).reduce(Count.NONE, Count::plus);
    }

    /** All that is set in one line, as the record of a change keeps it. */
    String inShort() {
        return Stream.of(
                        terms.stream().map(term -> term.getHalf() + " "
                                + (term.getRegistrationDay() == null
                                        ? ""
                                        : term.getRegistrationDay() + "/")
                                + span(term.getFirstDay(), term.getLastDay())),
                        holidays.stream().map(holiday -> holiday.getDecreedBy() + " "
                                + span(holiday.getFirstDay(), holiday.getLastDay()) + " "
                                + holiday.getName()),
                        makeUpDays.stream().map(makeUp ->
                                makeUp.getDay() + "=" + makeUp.getFollows()))
                .flatMap(Function.identity())
                .collect(Collectors.joining("; "));
    }

    private static String span(LocalDate first, LocalDate last) {
        return first + ".." + last;
    }
}
