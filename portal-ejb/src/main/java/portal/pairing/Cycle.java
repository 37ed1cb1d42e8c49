package portal.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import portal.RuleViolation;
import portal.tenancy.TenantOwned;

/**
 * One allocation of a county (结对周期): the school year it begins in, how it weighs, when it was
 * published.
 */
@Entity
@Table(name = "cycle")
@NamedQuery(name = "Cycle.newestFirst", query = "select c from Cycle c order by c.schoolYear desc")
@NamedQuery(name = "Cycle.publishedBefore", query = """
        select c from Cycle c where c.publishedOn is not null and c.schoolYear < :schoolYear
        order by c.schoolYear desc""")
public class Cycle extends TenantOwned {

    @Column(name = "school_year", nullable = false, updatable = false)
    private int schoolYear;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "distance_per_metre", nullable = false)
    private int distancePerMetre;

    @Column(name = "mismatch_per_point", nullable = false)
    private int mismatchPerPoint;

    @Column(name = "change_weight", nullable = false)
    private int change;

    @Column(name = "load_weight", nullable = false)
    private int load;

    @Column(name = "max_distance_m")
    private Integer maxDistanceM;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    protected Cycle() {}

    Cycle(int schoolYear, String name, Weighing weighing) {
        if (name.isBlank()) {
            throw new RuleViolation("cycle.nameless");
        }
        this.schoolYear = schoolYear;
        this.name = name.strip();
        weigh(weighing);
    }

    /** Sets what counts how much. A published cycle stays as it was weighed. */
    final void weigh(Weighing weighing) {
        requireDraft();
        distancePerMetre = weighing.distancePerMetre();
        mismatchPerPoint = weighing.mismatchPerPoint();
        change = weighing.change();
        load = weighing.load();
        maxDistanceM = weighing.maxDistanceM().orElse(null);
    }

    void publish(LocalDate on) {
        requireDraft();
        publishedOn = on;
    }

    void requireDraft() {
        if (publishedOn != null) {
            throw new RuleViolation("cycle.published-already", name, publishedOn);
        }
    }

    /** By its first calendar year: 2026 is 2026-27. */
    public int getSchoolYear() {
        return schoolYear;
    }

    public String getName() {
        return name;
    }

    public Weighing getWeighing() {
        return new Weighing(
                distancePerMetre,
                mismatchPerPoint,
                change,
                load,
                Optional.ofNullable(maxDistanceM));
    }

    /** Null while it is a draft. */
    public LocalDate getPublishedOn() {
        return publishedOn;
    }

    public boolean isDraft() {
        return publishedOn == null;
    }
}
