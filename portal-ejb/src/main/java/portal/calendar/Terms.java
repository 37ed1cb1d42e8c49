package portal.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The county's terms for other capabilities: which term a day lies in, which terms a year has, and
 * the weeks and days of each. It works in the caller's transaction and asks for no role.
 */
@Dependent
public class Terms {

    @Inject
    CalendarRows rows;

    /** Empty in a break, and in a year whose calendar nobody has set. */
    public Optional<Term> of(LocalDate day) {
        return rows.termOf(day);
    }

    /** In their order; none where nobody has set the year's calendar. */
    public List<Term> ofYear(int schoolYear) {
        return rows.terms(schoolYear);
    }

    /** The year day by day, which counts teaching days and weeks. */
    public Optional<YearPlan> plan(int schoolYear) {
        return rows.find(schoolYear).map(calendar -> rows.plan(schoolYear));
    }
}
