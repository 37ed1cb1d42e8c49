package portal.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import portal.school.School;
import portal.tenancy.TenantOwned;

/** What the bureau insists on for two schools of a cycle: that they pair, or that they do not. */
@Entity
@Table(name = "wish")
@NamedQuery(name = "Wish.ofCycle", query = """
        select w from Wish w join fetch w.supporter join fetch w.recipient
        where w.cycle = :cycle order by w.recipient.code, w.supporter.code""")
public class Wish extends TenantOwned {

    /** Pinned (指定): chosen whatever it costs. Forbidden (禁止): never chosen. */
    public enum Kind { PIN, FORBID }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "cycle_id", updatable = false)
    private Cycle cycle;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "supporter_id", updatable = false)
    private School supporter;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "recipient_id", updatable = false)
    private School recipient;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private Kind kind;

    protected Wish() {}

    Wish(Cycle cycle, School supporter, School recipient, Kind kind) {
        this.cycle = cycle;
        this.supporter = supporter;
        this.recipient = recipient;
        this.kind = kind;
    }

    void become(Kind other) {
        kind = other;
    }

    public School getSupporter() {
        return supporter;
    }

    public School getRecipient() {
        return recipient;
    }

    public Kind getKind() {
        return kind;
    }
}
