package portal.school.teacher;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import portal.RuleViolation;
import portal.school.School;
import portal.tenancy.TenantOwned;

/**
 * A teacher's belonging to a school (人事关系), from a day on, until the day before the next one.
 *
 * <p>One that begins in the future is a transfer that is settled: on its day it holds, without
 * anybody doing anything.
 */
@Entity
@Table(name = "teacher_membership")
@NamedQuery(name = "Membership.ofTeacher", query = """
        select m from Membership m join fetch m.school
        where m.teacher = :teacher order by m.since""")
public class Membership extends TenantOwned {

    /** From when somebody belongs to a school where nobody stated it: before every record. */
    public static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "teacher_id", updatable = false)
    private Teacher teacher;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @Column(name = "since", nullable = false)
    private LocalDate since;

    @Column(name = "until")
    private LocalDate until;

    @Column(name = "reason")
    private String reason;

    protected Membership() {}

    /** @param reason of the transfer that it begins with, or null */
    Membership(Teacher teacher, School school, LocalDate since, String reason) {
        this.teacher = teacher;
        this.school = school;
        this.since = since;
        this.reason = reason;
    }

    /** Ends with the day before another one begins. */
    void endBefore(LocalDate next) {
        if (!next.isAfter(since)) {
            throw new RuleViolation("teacher.transfer-before-arrival", next, since);
        }
        until = next.minusDays(1);
    }

    /** Goes on, since what would have followed does not. */
    void goOn() {
        until = null;
    }

    /** It began on another day than was known. */
    void correctSince(LocalDate day) {
        if (until != null && day.isAfter(until)) {
            throw new RuleViolation("teacher.transfer-before-arrival", until, day);
        }
        since = day;
    }

    public boolean holdsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }

    public boolean isAfter(LocalDate day) {
        return since.isAfter(day);
    }

    /** The month in which it began, where that is known. */
    public Optional<YearMonth> sinceMonth() {
        return month(since);
    }

    static Optional<YearMonth> month(LocalDate since) {
        return since.equals(EVER) ? Optional.empty() : Optional.of(YearMonth.from(since));
    }

    public boolean isSinceKnown() {
        return !since.equals(EVER);
    }

    public School getSchool() {
        return school;
    }

    public LocalDate getSince() {
        return since;
    }

    /** Null while nothing follows. */
    public LocalDate getUntil() {
        return until;
    }

    public String getReason() {
        return reason;
    }
}
