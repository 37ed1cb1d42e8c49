package portal.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import portal.tenancy.TenantOwned;

/**
 * The calendar of one school year (校历) as the county has set it: what terms, holidays and make-up
 * days hang on, and what tells two who change them at once apart.
 */
@Entity
@Table(name = "school_calendar")
@NamedQuery(name = "SchoolCalendar.ofYear", query = """
        select c from SchoolCalendar c where c.schoolYear = :schoolYear""")
@NamedQuery(name = "SchoolCalendar.years", query = """
        select c.schoolYear from SchoolCalendar c order by c.schoolYear""")
public class SchoolCalendar extends TenantOwned {

    @Column(name = "school_year", nullable = false, updatable = false)
    private int schoolYear;

    protected SchoolCalendar() {}

    SchoolCalendar(int schoolYear) {
        this.schoolYear = schoolYear;
    }

    public int getSchoolYear() {
        return schoolYear;
    }
}
