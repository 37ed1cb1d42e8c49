package portal.calendar;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import portal.tenancy.Within;

/**
 * The county's school calendars to read: for everybody in it but the auditor, who has the audit.
 */
@Stateless
@RolesAllowed({
    BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, PRINCIPAL, SCHOOL_ADMIN, TEACHER
})
@Within(Within.Part.PUBLISHED)
public class SchoolCalendars {

    @Inject
    CalendarRows rows;

    /**
     * A school year as it is set.
     *
     * @param version goes up with every change of anything in it
     */
    public record Current(int version, YearPlan plan) {}

    /** The school years that have a calendar, the first first. */
    public List<Integer> years() {
        return rows.years();
    }

    /** Empty where nobody has set the year's calendar yet. */
    public Optional<Current> of(int schoolYear) {
        return rows.find(schoolYear)
                .map(calendar -> new Current(calendar.getVersion(), rows.plan(schoolYear)));
    }
}
