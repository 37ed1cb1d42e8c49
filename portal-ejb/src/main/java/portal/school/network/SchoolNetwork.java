package portal.school.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import portal.RuleViolation;
import portal.school.SchoolKeys.NetworkKind;
import portal.tenancy.TenantOwned;

/**
 * Schools that are run or work together from one day to another (学校网络); which they are, its
 * {@link NetworkMember memberships} say.
 */
@Entity
@Table(name = "school_network")
@NamedQuery(name = "SchoolNetwork.named", query = """
        select n from SchoolNetwork n
        where n.kind = :kind and n.name = :name and (n.until is null or n.until >= :day)
        order by n.since""")
public class SchoolNetwork extends TenantOwned {

    static final int LONGEST_NAME = 120;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private NetworkKind kind;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "since", nullable = false, updatable = false)
    private LocalDate since;

    @Column(name = "until")
    private LocalDate until;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private OffsetDateTime recordedAt;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    protected SchoolNetwork() {}

    SchoolNetwork(NetworkKind kind, String name, LocalDate since, Told told) {
        if (kind == null) {
            throw new RuleViolation("network.kind-missing");
        }
        this.kind = kind;
        this.since = new Days(since, null).since();
        reason = told.reason();
        recordedBy = told.by();
        recordedAt = told.at();
        rename(name);
    }

    final void rename(String called) {
        if (called == null || called.isBlank()) {
            throw new RuleViolation("network.nameless");
        }
        if (called.strip().length() > LONGEST_NAME) {
            throw new RuleViolation("network.name-too-long", LONGEST_NAME);
        }
        name = called.strip();
    }

    void end(LocalDate lastDay, Told told) {
        if (until != null && !lastDay.isBefore(until)) {
            throw new RuleViolation("network.already-ended", until.toString());
        }
        until = new Days(since, lastDay).until();
        endReason = told.reason();
        endedBy = told.by();
        endedAt = told.at();
    }

    public Days getDays() {
        return new Days(since, until);
    }

    public NetworkKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public LocalDate getSince() {
        return since;
    }

    /** The last day, or null while none is known. */
    public LocalDate getUntil() {
        return until;
    }

    public String getReason() {
        return reason;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public OffsetDateTime getRecordedAt() {
        return recordedAt;
    }

    public String getEndReason() {
        return endReason;
    }

    public String getEndedBy() {
        return endedBy;
    }

    public OffsetDateTime getEndedAt() {
        return endedAt;
    }
}
