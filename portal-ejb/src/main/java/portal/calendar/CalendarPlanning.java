package portal.calendar;

import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import portal.deed.CurrentDeed;
import portal.deed.Deed;

/** Where the bureau sets a school year's calendar, once it has looked at what would change. */
@Stateless
@RolesAllowed(BUREAU_ADMIN)
public class CalendarPlanning {

    @Inject
    CalendarRows rows;

    @Inject
    CalendarIntake intake;

    @Inject
    CurrentDeed deed;

    /** Where a draft comes from. */
    public enum Origin { SET, LAST_YEAR, USUAL }

    /**
     * A draft to work on.
     *
     * @param version the calendar's, to set it by
     */
    public record Opened(int version, Origin origin, CalendarDraft draft) {}

    /** The year as it is set; else last year's on this year's weekdays; else the usual one. */
    public Opened open(int schoolYear) {
        CalendarDraft.requireInRange(schoolYear);
        var calendar = rows.find(schoolYear);
        if (calendar.isPresent()) {
            return new Opened(calendar.get().getVersion(), Origin.SET,
                    CalendarDraft.of(rows.plan(schoolYear)));
        }
        return lastYear(schoolYear)
                .map(plan -> new Opened(
                        CalendarIntake.NONE, Origin.LAST_YEAR, YearProposal.after(plan)))
                .orElseGet(() -> new Opened(
                        CalendarIntake.NONE, Origin.USUAL, YearProposal.usual(schoolYear)));
    }

    /** Last year's calendar on this year's weekdays, whatever the year itself has. */
    public Optional<CalendarDraft> likeLastYear(int schoolYear) {
        return lastYear(schoolYear).map(YearProposal::after);
    }

    private Optional<YearPlan> lastYear(int schoolYear) {
        return rows.find(schoolYear - 1).map(calendar -> rows.plan(calendar.getSchoolYear()));
    }

    /** What the draft would change; refused with every fault at its place. */
    public YearChange change(CalendarDraft draft) {
        var plan = draft.plan();
        return new YearChange(
                rows.find(plan.schoolYear()).map(calendar -> rows.plan(plan.schoolYear())), plan);
    }

    /**
     * Sets the year's calendar.
     *
     * @param version the one that the draft was made from, 0 for a year without a calendar
     * @return the version that it has now
     */
    @Deed("calendar.keep")
    public int keep(CalendarDraft draft, int version) {
        deed.on("SchoolCalendar", draft.schoolYear());
        var plan = draft.plan();
        rows.find(plan.schoolYear()).ifPresent(
                calendar -> deed.detail("before", rows.plan(plan.schoolYear()).inShort()));
        deed.detail("after", plan.inShort());
        return intake.keep(plan, version);
    }
}
