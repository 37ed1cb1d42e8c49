package portal.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import portal.allocation.Pair;
import portal.school.School;
import portal.tenancy.TenantOwned;

/** Two schools paired by a published plan (结对): who supports whom, and since when. */
@Entity
@Table(name = "pairing")
@NamedQuery(name = "Pairing.ofCycle", query = """
        select p from Pairing p join fetch p.supporter join fetch p.recipient
        where p.cycle = :cycle order by p.supporter.code, p.recipient.code""")
@NamedQuery(name = "Pairing.ofSchool", query = """
        select p from Pairing p join fetch p.supporter join fetch p.recipient join fetch p.cycle
        where p.supporter.id = :school or p.recipient.id = :school
        order by p.cycle.schoolYear desc, p.supporter.code, p.recipient.code""")
@NamedQuery(name = "Pairing.ofBundles", query = """
        select p from Pairing p join fetch p.recipient
        where p.bundle in :bundles order by p.recipient.code""")
public class Pairing extends TenantOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "cycle_id", updatable = false)
    private Cycle cycle;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "supporter_id", updatable = false)
    private School supporter;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "recipient_id", updatable = false)
    private School recipient;

    @Column(name = "distance_m", nullable = false, updatable = false)
    private int distanceM;

    @Column(name = "pinned", nullable = false, updatable = false)
    private boolean pinned;

    @Column(name = "published_on", nullable = false, updatable = false)
    private LocalDate publishedOn;

    /** The id of the bundle that it belongs to, or null. */
    @Column(name = "bundle_id")
    private Long bundle;

    protected Pairing() {}

    Pairing(Cycle cycle, School supporter, School recipient, int distanceM, boolean pinned,
            LocalDate on) {
        this.cycle = cycle;
        this.supporter = supporter;
        this.recipient = recipient;
        this.distanceM = distanceM;
        this.pinned = pinned;
        publishedOn = on;
    }

    void join(Bundle of) {
        bundle = of.getId();
    }

    void leave() {
        bundle = null;
    }

    /** @param of null for no bundle, in which no pair is */
    boolean isIn(Bundle of) {
        return bundle != null && of != null && bundle.equals(of.getId());
    }

    /** The id of the bundle that it belongs to; null where it is in none. */
    public Long getBundle() {
        return bundle;
    }

    public Cycle getCycle() {
        return cycle;
    }

    public School getSupporter() {
        return supporter;
    }

    public School getRecipient() {
        return recipient;
    }

    Pair codes() {
        return new Pair(supporter.getCode(), recipient.getCode());
    }

    /** As the crow flies, in metres, when it was published. */
    public int getDistanceM() {
        return distanceM;
    }

    public boolean isPinned() {
        return pinned;
    }

    public LocalDate getPublishedOn() {
        return publishedOn;
    }
}
