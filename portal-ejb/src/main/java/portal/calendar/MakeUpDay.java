package portal.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import portal.RuleViolation;
import portal.tenancy.TenantOwned;

/**
 * A Saturday or Sunday on which schools teach (调休上课), by the timetable of a weekday that a holiday
 * took.
 */
@Entity
@Table(name = "make_up_day")
@NamedQuery(name = "MakeUpDay.ofYear", query = """
        select m from MakeUpDay m where m.schoolYear = :schoolYear order by m.day""")
public class MakeUpDay extends TenantOwned {

    @Column(name = "school_year", nullable = false, updatable = false)
    private int schoolYear;

    @Column(name = "day", nullable = false, updatable = false)
    private LocalDate day;

    @Column(name = "follows", nullable = false, updatable = false)
    private int follows;

    protected MakeUpDay() {}

    public MakeUpDay(int schoolYear, LocalDate day, DayOfWeek follows) {
        if (!isWeekend(day.getDayOfWeek())) {
            throw new RuleViolation("calendar.make-up-no-rest-day", day);
        }
        if (isWeekend(follows)) {
            throw new RuleViolation("calendar.make-up-follows-no-weekday");
        }
        this.schoolYear = schoolYear;
        this.day = day;
        this.follows = follows.getValue();
    }

    static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    boolean saysTheSameAs(MakeUpDay other) {
        return day.equals(other.day) && follows == other.follows;
    }

    public LocalDate getDay() {
        return day;
    }

    /** Monday to Friday: whose timetable holds on the day. */
    public DayOfWeek getFollows() {
        return DayOfWeek.of(follows);
    }
}
