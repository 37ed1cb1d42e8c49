package portal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a change of a school year's calendar comes to, before it is made: weeks and days of each
 * term before and after, and which days would be taught that were free, and the other way round.
 */
public record YearChange(Optional<YearPlan> before, YearPlan after) {

    /** One term's counts. */
    public record OfTerm(Term.Half half, YearPlan.Count before, YearPlan.Count after) {

        public boolean counted() {
            return !before.equals(after);
        }
    }

    public List<OfTerm> terms() {
        return List.of(of(Term.Half.AUTUMN), of(Term.Half.SPRING));
    }

    private OfTerm of(Term.Half half) {
        return new OfTerm(
                half,
                before.map(plan -> plan.count(half)).orElse(YearPlan.Count.NONE),
                after.count(half));
    }

    /** Free so far, taught from now on; empty for a year that had no calendar. */
    public List<LocalDate> taughtNow() {
        return days(false);
    }

    /** Taught so far, free from now on; empty for a year that had no calendar. */
    public List<LocalDate> freeNow() {
        return days(true);
    }

    private List<LocalDate> days(boolean taughtBefore) {
        return before.stream()
                .flatMap(plan -> YearPlan
                        .days(SchoolYear.firstDay(after.schoolYear()),
                                SchoolYear.lastDay(after.schoolYear()))
                        .filter(day -> plan.isTaught(day) == taughtBefore
                                && after.isTaught(day) != taughtBefore))
                .toList();
    }

    /** Whether the change comes after the year has begun, so that records may rest on it. */
    public boolean underWay(LocalDate today) {
        return before.flatMap(plan -> plan.terms().stream().findFirst())
                .filter(first -> !today.isBefore(first.getFirstDay()))
                .isPresent();
    }

    /** How many days before today would be told otherwise than they were. */
    public long pastDays(LocalDate today) {
        return taughtNow().stream().filter(day -> day.isBefore(today)).count()
                + freeNow().stream().filter(day -> day.isBefore(today)).count();
    }
}
