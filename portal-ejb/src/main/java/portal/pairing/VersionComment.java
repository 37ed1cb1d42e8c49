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
import portal.tenancy.TenantOwned;

/** What somebody of the bureau said about a version (批注); it stays as it was said. */
@Entity
@Table(name = "version_comment")
@NamedQuery(name = "VersionComment.ofVersion", query = """
        select c from VersionComment c where c.planVersion = :version order by c.id""")
public class VersionComment extends TenantOwned {

    private static final int LONGEST = 2_000;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id", updatable = false)
    private PlanVersion planVersion;

    @Column(name = "words", nullable = false, updatable = false)
    private String words;

    @Column(name = "said_by", nullable = false, updatable = false)
    private String saidBy;

    @Column(name = "said_at", nullable = false, updatable = false)
    private OffsetDateTime saidAt;

    protected VersionComment() {}

    VersionComment(PlanVersion version, String words, String by) {
        planVersion = version;
        this.words = words.strip();
        if (this.words.isEmpty()) {
            throw new RuleViolation("version.comment-missing");
        }
        if (this.words.length() > LONGEST) {
            throw new RuleViolation("version.comment-too-long", LONGEST);
        }
        saidBy = by;
        saidAt = OffsetDateTime.now();
    }

    public String getWords() {
        return words;
    }

    public String getSaidBy() {
        return saidBy;
    }

    public OffsetDateTime getSaidAt() {
        return saidAt;
    }
}
