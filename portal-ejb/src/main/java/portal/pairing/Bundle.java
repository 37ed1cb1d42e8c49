package portal.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import portal.OneLine;
import portal.school.School;
import portal.tenancy.TenantOwned;

/**
 * A supporter with two or more of its recipients that work by one plan and are assessed as one
 * (捆绑); which recipients, the {@link Pairing pairs} say.
 */
@Entity
@Table(name = "bundle")
@NamedQuery(name = "Bundle.ofCycle", query = """
        select b from Bundle b join fetch b.supporter where b.cycle = :cycle order by b.name""")
@NamedQuery(name = "Bundle.ofIds", query = """
        select b from Bundle b join fetch b.supporter join fetch b.cycle
        where b.id in :ids order by b.cycle.schoolYear desc, b.name""")
public class Bundle extends TenantOwned {

    private static final int LONGEST_NAME = 80;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "cycle_id", updatable = false)
    private Cycle cycle;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "supporter_id", updatable = false)
    private School supporter;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "formed_by", nullable = false, updatable = false)
    private String formedBy;

    @Column(name = "formed_at", nullable = false, updatable = false)
    private OffsetDateTime formedAt;

    protected Bundle() {}

    Bundle(Cycle cycle, School supporter, String name, String by) {
        this.cycle = cycle;
        this.supporter = supporter;
        rename(name);
        formedBy = by;
        formedAt = OffsetDateTime.now();
    }

    final void rename(String called) {
        name = named(called);
    }

    /** What a bundle is called by whoever types this. */
    static String named(String typed) {
        return OneLine.required(typed, LONGEST_NAME, "bundle.nameless");
    }

    public Cycle getCycle() {
        return cycle;
    }

    public School getSupporter() {
        return supporter;
    }

    public String getName() {
        return name;
    }

    public String getFormedBy() {
        return formedBy;
    }

    public OffsetDateTime getFormedAt() {
        return formedAt;
    }
}
