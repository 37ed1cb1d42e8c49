package portal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.calendar.CalendarDraft.DraftHoliday;
import portal.calendar.CalendarDraft.DraftTerm;

/**
 * Where a bureau may begin with a school year: at last year's calendar on this year's weekdays,
 * or at the usual one. Either takes in what the State Council has published for the year; a
 * proposal is nothing until the bureau has looked at it and set it.
 */
final class YearProposal {

    /** The usual lengths, from which nearly every county departs by a week or two. */
    private static final int AUTUMN_WEEKS = 21;
    private static final int WINTER_BREAK_WEEKS = 4;
    private static final int SPRING_WEEKS = 20;

    private static final int WEEKS_OF_A_YEAR = 52;

    private YearProposal() {}

    /** From the first of September on, or the Monday after it where it is a weekend. */
    static CalendarDraft usual(int schoolYear) {
        var september = LocalDate.of(schoolYear, 9, 1);
        var autumn = MakeUpDay.isWeekend(september.getDayOfWeek())
                ? september.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : september;
        var firstMonday = Term.monday(autumn);
        var published = HolidayList.published(schoolYear);
        var spring = afterHolidays(
                firstMonday.plusWeeks(AUTUMN_WEEKS + WINTER_BREAK_WEEKS), published);
        return new CalendarDraft(
                schoolYear,
                List.of(new DraftTerm(Term.Half.AUTUMN, null, autumn,
                                friday(firstMonday.plusWeeks(AUTUMN_WEEKS - 1))),
                        new DraftTerm(Term.Half.SPRING, null, spring,
                                friday(spring.plusWeeks(SPRING_WEEKS - 1)))),
                fixed(schoolYear),
                List.of())
                .with(published);
    }

    /** That Monday, or the one after the holiday that it lies in. */
    private static LocalDate afterHolidays(LocalDate monday, HolidayList published) {
        return published.holidays().stream()
                .filter(holiday -> holiday.has(monday))
                .findFirst()
                .map(holiday -> holiday.lastDay().with(
                        TemporalAdjusters.next(DayOfWeek.MONDAY)))
                .orElse(monday);
    }

    /** The days that are free by law on the same date each year, until the year's notice is out. */
    private static List<DraftHoliday> fixed(int schoolYear) {
        return List.of(
                nation("国庆节", LocalDate.of(schoolYear, 10, 1), 3),
                nation("元旦", LocalDate.of(schoolYear + 1, 1, 1), 1),
                nation("劳动节", LocalDate.of(schoolYear + 1, 5, 1), 2));
    }

    private static DraftHoliday nation(String name, LocalDate first, int days) {
        return new DraftHoliday(name, Holiday.DecreedBy.NATION, first, first.plusDays(days - 1L));
    }

    private static LocalDate friday(LocalDate monday) {
        return monday.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    }

    /**
     * Last year's terms and the county's own holidays, each on the same weekday. The nation's
     * holidays and their make-up days are decided anew each year and are not carried over; those of
     * fixed dates stand there until they are.
     */
    static CalendarDraft after(YearPlan last) {
        int weeks = weeksOn(last);
        int schoolYear = last.schoolYear() + 1;
        return new CalendarDraft(
                schoolYear,
                last.terms().stream().map(term -> carried(term, schoolYear, weeks)).toList(),
                Stream.concat(
                        fixed(schoolYear).stream(),
                        last.holidays().stream()
                                .filter(holiday ->
                                        holiday.getDecreedBy() == Holiday.DecreedBy.COUNTY)
                                .map(holiday -> carried(holiday, schoolYear, weeks)))
                        .toList(),
                List.of())
                .with(HolidayList.published(schoolYear));
    }

    /** 52 weeks, or 53 where that brings the autumn nearer to the first of September. */
    private static int weeksOn(YearPlan last) {
        var opened = last.terms().get(0).getFirstDay();
        return daysFromSeptember(opened.plusWeeks(WEEKS_OF_A_YEAR))
                <= daysFromSeptember(opened.plusWeeks(WEEKS_OF_A_YEAR + 1))
                ? WEEKS_OF_A_YEAR
                : WEEKS_OF_A_YEAR + 1;
    }

    private static long daysFromSeptember(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(LocalDate.of(day.getYear(), 9, 1), day));
    }

    private static DraftTerm carried(Term term, int schoolYear, int weeks) {
        var registration = Optional.ofNullable(term.getRegistrationDay());
        var first = registration.orElse(term.getFirstDay());
        int on = within(first, term.getLastDay(), schoolYear, weeks);
        return new DraftTerm(
                term.getHalf(),
                registration.map(day -> day.plusWeeks(on)).orElse(null),
                term.getFirstDay().plusWeeks(on),
                term.getLastDay().plusWeeks(on));
    }

    private static DraftHoliday carried(Holiday holiday, int schoolYear, int weeks) {
        int on = within(holiday.getFirstDay(), holiday.getLastDay(), schoolYear, weeks);
        return new DraftHoliday(
                holiday.getName(),
                holiday.getDecreedBy(),
                holiday.getFirstDay().plusWeeks(on),
                holiday.getLastDay().plusWeeks(on));
    }

    /** What stands at either end of the year stays in it, a week sooner or later. */
    private static int within(LocalDate first, LocalDate last, int schoolYear, int weeks) {
        if (first.plusWeeks(weeks).isBefore(SchoolYear.firstDay(schoolYear))) {
            return weeks + 1;
        }
        return last.plusWeeks(weeks).isAfter(SchoolYear.lastDay(schoolYear)) ? weeks - 1 : weeks;
    }
}
