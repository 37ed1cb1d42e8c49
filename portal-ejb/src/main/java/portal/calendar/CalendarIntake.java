package portal.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.function.BiPredicate;
import portal.tenancy.TenantOwned;

/** How a plan becomes the county's calendar of the year, whoever is allowed to set it. */
@Dependent
public class CalendarIntake {

    /** The version that a calendar has which nobody has set. */
    public static final int NONE = 0;

    @Inject
    CalendarRows rows;

    /**
     * Brings what is stored to the plan; what stays the same stays untouched, and a term keeps its
     * identity whatever its days become.
     *
     * @param version the one that the change was made from; of two who change a year at once, the
     *                second is told so
     * @return the version that the calendar has now
     */
    int keep(YearPlan plan, int version) {
        var calendar = rows.find(plan.schoolYear()).orElse(null);
        if ((calendar == null ? NONE : calendar.getVersion()) != version) {
            throw new OptimisticLockException("the calendar of " + plan.schoolYear());
        }
        if (calendar == null) {
            calendar = new SchoolCalendar(plan.schoolYear());
            rows.add(calendar);
        } else {
            rows.claim(calendar);
        }
        keepTerms(plan);
        exchange(rows.holidays(plan.schoolYear()), plan.holidays(), Holiday::saysTheSameAs);
        exchange(rows.makeUpDays(plan.schoolYear()), plan.makeUpDays(), MakeUpDay::saysTheSameAs);
        rows.write();
        return calendar.getVersion();
    }

    /** For the start of a county: the draft as it is, where the year has no calendar yet. */
    public void begin(CalendarDraft draft) {
        if (rows.find(draft.schoolYear()).isEmpty()) {
            keep(draft.plan(), NONE);
        }
    }

    private void keepTerms(YearPlan plan) {
        var stored = rows.terms(plan.schoolYear());
        for (var term : plan.terms()) {
            stored.stream()
                    .filter(kept -> kept.getHalf() == term.getHalf())
                    .findFirst()
                    .ifPresentOrElse(
                            kept -> kept.move(term.getRegistrationDay(), term.getFirstDay(),
                                    term.getLastDay()),
                            () -> rows.add(term));
        }
    }

    private <T extends TenantOwned> void exchange(
            List<T> stored, List<T> wanted, BiPredicate<T, T> same) {
        stored.stream()
                .filter(row -> wanted.stream().noneMatch(other -> same.test(row, other)))
                .forEach(rows::remove);
        wanted.stream()
                .filter(row -> stored.stream().noneMatch(other -> same.test(row, other)))
                .forEach(rows::add);
    }
}
