package portal.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import portal.OneLine;
import portal.RuleViolation;
import portal.tenancy.TenantOwned;

/**
 * That a version is to be read beyond the pair (共享审核), and what the bureau said; both stay as they
 * were said.
 */
@Entity
@Table(name = "reach_request")
@NamedQuery(name = "ReachRequest.open", query = """
        select q from ReachRequest q
        join fetch q.resourceVersion v join fetch v.resource r left join fetch r.school
        where q.decidedAt is null and r.withdrawnAt is null and r.takenDownAt is null
        order by q.id""")
@NamedQuery(name = "ReachRequest.ofResource", query = """
        select q from ReachRequest q join fetch q.resourceVersion v
        where v.resource = :resource order by q.id desc""")
@NamedQuery(name = "ReachRequest.ofResources", query = """
        select q from ReachRequest q join fetch q.resourceVersion v
        where v.resource in :resources order by q.id desc""")
public class ReachRequest extends TenantOwned {

    private static final int LONGEST_REASON = 500;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "resource_version_id", updatable = false)
    private ResourceVersion resourceVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience", nullable = false, updatable = false)
    private Audience audience;

    @Column(name = "author_named", nullable = false, updatable = false)
    private boolean authorNamed;

    @Column(name = "asked_by", nullable = false, updatable = false)
    private String askedBy;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private OffsetDateTime askedAt;

    @Column(name = "granted")
    private Boolean granted;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    protected ReachRequest() {}

    ReachRequest(ResourceVersion of, Audience audience, boolean isAuthorNamed, String by) {
        if (!audience.isReviewed()) {
            throw new IllegalArgumentException(audience.name());
        }
        resourceVersion = of;
        this.audience = audience;
        authorNamed = isAuthorNamed;
        askedBy = by;
        askedAt = OffsetDateTime.now();
    }

    /** @param why must be said where it is refused */
    void decide(boolean isGranted, String why, String by) {
        if (granted != null) {
            throw new RuleViolation("reach.decided-already", decidedBy);
        }
        reason = OneLine.of(why);
        if (reason.length() > LONGEST_REASON || !isGranted && reason.isEmpty()) {
            throw new RuleViolation("reach.reason-missing", LONGEST_REASON);
        }
        granted = isGranted;
        decidedBy = by;
        decidedAt = OffsetDateTime.now();
    }

    public ResourceVersion getResourceVersion() {
        return resourceVersion;
    }

    public Audience getAudience() {
        return audience;
    }

    /** Whether the author agrees to be named beyond the county, should it be let go so far. */
    public boolean isAuthorNamed() {
        return authorNamed;
    }

    /** The user name. */
    public String getAskedBy() {
        return askedBy;
    }

    public OffsetDateTime getAskedAt() {
        return askedAt;
    }

    public boolean isOpen() {
        return granted == null;
    }

    /** Null while nobody has decided. */
    public Boolean getGranted() {
        return granted;
    }

    public String getReason() {
        return reason;
    }

    /** The user name, or null. */
    public String getDecidedBy() {
        return decidedBy;
    }

    public OffsetDateTime getDecidedAt() {
        return decidedAt;
    }
}
