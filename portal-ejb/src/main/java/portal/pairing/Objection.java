package portal.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import portal.RuleViolation;
import portal.school.School;
import portal.tenancy.TenantOwned;

/**
 * What a school holds against a plan on public notice (公示异议), and what the bureau answers; both
 * stay as they were said.
 */
@Entity
@Table(name = "plan_objection")
@NamedQuery(name = "Objection.ofCycle", query = """
        select o from Objection o join fetch o.school
        where o.cycle = :cycle order by o.id""")
@NamedQuery(name = "Objection.ofSchool", query = """
        select o from Objection o join fetch o.cycle
        where o.school.id = :school order by o.id desc""")
public class Objection extends TenantOwned {

    private static final int LONGEST = 2_000;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "cycle_id", updatable = false)
    private Cycle cycle;

    /** The id of the version that was on notice. */
    @Column(name = "version_id", nullable = false, updatable = false)
    private Long planVersion;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @Column(name = "words", nullable = false, updatable = false)
    private String words;

    @Column(name = "raised_by", nullable = false, updatable = false)
    private String raisedBy;

    @Column(name = "raised_at", nullable = false, updatable = false)
    private OffsetDateTime raisedAt;

    @Column(name = "upheld")
    private Boolean upheld;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;

    protected Objection() {}

    Objection(Cycle cycle, School school, String words, String by) {
        this.cycle = cycle;
        planVersion = cycle.getPublishedVersion();
        this.school = school;
        this.words = said(words);
        raisedBy = by;
        raisedAt = OffsetDateTime.now();
    }

    /** Answers once; what was answered stays. */
    void answer(boolean isUpheld, String with, String by) {
        if (upheld != null) {
            throw new RuleViolation("objection.answered-already", answeredBy);
        }
        answer = said(with);
        upheld = isUpheld;
        answeredBy = by;
        answeredAt = OffsetDateTime.now();
    }

    private static String said(String words) {
        var said = words == null ? "" : words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new RuleViolation("objection.words-missing", LONGEST);
        }
        return said;
    }

    public Cycle getCycle() {
        return cycle;
    }

    /** Whether it was raised against the plan that stands now. */
    public boolean isAgainstPublished() {
        return planVersion.equals(cycle.getPublishedVersion());
    }

    public School getSchool() {
        return school;
    }

    public String getWords() {
        return words;
    }

    public String getRaisedBy() {
        return raisedBy;
    }

    public OffsetDateTime getRaisedAt() {
        return raisedAt;
    }

    public boolean isAnswered() {
        return upheld != null;
    }

    /** Whether the bureau agrees; null while it has not answered. */
    public Boolean getUpheld() {
        return upheld;
    }

    public String getAnswer() {
        return answer;
    }

    public String getAnsweredBy() {
        return answeredBy;
    }

    public OffsetDateTime getAnsweredAt() {
        return answeredAt;
    }
}
