package portal.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import portal.RuleViolation;
import portal.tenancy.TenantOwned;

/** Days on which nobody teaches (假期): of the nation, or of the county alone. */
@Entity
@Table(name = "holiday")
@NamedQuery(name = "Holiday.ofYear", query = """
        select h from Holiday h where h.schoolYear = :schoolYear order by h.firstDay""")
public class Holiday extends TenantOwned {

    /** Who decided that these days are free. */
    public enum DecreedBy { NATION, COUNTY }

    @Column(name = "school_year", nullable = false, updatable = false)
    private int schoolYear;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "decreed_by", nullable = false, updatable = false)
    private DecreedBy decreedBy;

    @Column(name = "first_day", nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false, updatable = false)
    private LocalDate lastDay;

    protected Holiday() {}

    public Holiday(
            int schoolYear, String name, DecreedBy decreedBy, LocalDate firstDay,
            LocalDate lastDay) {
        if (name.isBlank()) {
            throw new RuleViolation("calendar.holiday-nameless");
        }
        if (lastDay.isBefore(firstDay)) {
            throw new RuleViolation("calendar.holiday-ends-before-it-starts", firstDay, lastDay);
        }
        this.schoolYear = schoolYear;
        this.name = name.strip();
        this.decreedBy = decreedBy;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean saysTheSameAs(Holiday other) {
        return name.equals(other.name) && decreedBy == other.decreedBy
                && firstDay.equals(other.firstDay) && lastDay.equals(other.lastDay);
    }

    public String getName() {
        return name;
    }

    public DecreedBy getDecreedBy() {
        return decreedBy;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }
}
