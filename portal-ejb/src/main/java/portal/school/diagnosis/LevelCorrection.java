package portal.school.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import portal.OneLine;
import portal.RuleViolation;
import portal.school.School;
import portal.tenancy.TenantOwned;

/**
 * A level that the bureau set by hand, with its reason (人工校正); or that it leaves it to the rule again.
 *
 * <p>Corrections are never written over: the latest of a school, subject and aspect counts. After a
 * merge the school's own count before those that came with the other entry.
 */
@Entity
@Table(name = "level_correction")
@NamedQuery(name = "LevelCorrection.all", query = """
        select c from LevelCorrection c join fetch c.school order by c.id desc""")
@NamedQuery(name = "LevelCorrection.ofSchool", query = """
        select c from LevelCorrection c where c.school = :school order by c.id desc""")
public class LevelCorrection extends TenantOwned {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SUBJECT = 60;

    @ManyToOne(optional = false)
    @JoinColumn(name = "school_id", nullable = false)
    private School school;

    @Column(name = "subject", nullable = false, updatable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "aspect", nullable = false, updatable = false)
    private Aspect aspect;

    @Column(name = "level", updatable = false)
    private Integer level;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "corrected_by", nullable = false, updatable = false)
    private String correctedBy;

    @Column(name = "corrected_at", nullable = false, updatable = false)
    private OffsetDateTime correctedAt;

    /** The id of the school that it was made for, which may have gone into this one since. */
    @Column(name = "made_for", nullable = false, updatable = false)
    private Long madeFor;

    protected LevelCorrection() {}

    /** @param level 0 to 3, or null to leave it to the rule again */
    LevelCorrection(
            School school, String subject, Aspect aspect, Integer level, String reason, String by) {
        if (level != null && (level < 0 || level > LevelRule.HIGHEST)) {
            throw new RuleViolation("diagnosis.level-out-of-range", level, LevelRule.HIGHEST);
        }
        this.school = school;
        this.subject = OneLine.of(subject);
        this.aspect = aspect;
        this.level = level;
        this.reason = OneLine.of(reason);
        madeFor = school.getId();
        if (this.subject.isEmpty() || this.subject.length() > LONGEST_SUBJECT) {
            throw new RuleViolation("diagnosis.subject-missing", LONGEST_SUBJECT);
        }
        if (this.reason.isEmpty()) {
            throw new RuleViolation("diagnosis.reason-missing");
        }
        if (this.reason.length() > LONGEST_REASON) {
            throw new RuleViolation("diagnosis.reason-too-long", LONGEST_REASON);
        }
        correctedBy = by;
        correctedAt = OffsetDateTime.now();
    }

    /** Whether it was made for the school that it stands at. */
    boolean isOwn() {
        return madeFor.equals(school.getId());
    }

    public School getSchool() {
        return school;
    }

    public String getSubject() {
        return subject;
    }

    public Aspect getAspect() {
        return aspect;
    }

    /** Null where the rule is to count again. */
    public Integer getLevel() {
        return level;
    }

    public String getReason() {
        return reason;
    }

    public String getCorrectedBy() {
        return correctedBy;
    }

    public OffsetDateTime getCorrectedAt() {
        return correctedAt;
    }
}
