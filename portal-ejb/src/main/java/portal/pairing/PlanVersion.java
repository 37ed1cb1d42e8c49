package portal.pairing;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import portal.OneLine;
import portal.RuleViolation;
import portal.allocation.Plan;
import portal.allocation.Problem;
import portal.allocation.document.AllocationDocument;
import portal.tenancy.TenantOwned;

/**
 * A plan of a cycle that was kept (方案版本), whole: the problem with its weights, the answer with its
 * certificate, the hand work that led to it and the parts that the cycle itself gave to schools, so that
 * anybody can prove it again years later.
 */
@Entity
@Table(name = "plan_version")
@NamedQuery(name = "PlanVersion.newestFirst", query = """
        select new portal.pairing.VersionLine(v.id, v.number, v.note, v.keptBy, v.keptAt, v.total)
        from PlanVersion v where v.cycle = :cycle order by v.number desc""")
@NamedQuery(name = "PlanVersion.ofNumber", query = """
        select v from PlanVersion v where v.cycle = :cycle and v.number = :number""")
public class PlanVersion extends TenantOwned {

    private static final int LONGEST_NOTE = 500;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "cycle_id", updatable = false)
    private Cycle cycle;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "note", nullable = false, updatable = false)
    private String note;

    @Column(name = "kept_by", nullable = false, updatable = false)
    private String keptBy;

    @Column(name = "kept_at", nullable = false, updatable = false)
    private OffsetDateTime keptAt;

    @Column(name = "total", nullable = false, updatable = false)
    private long total;

    @Column(name = "problem", nullable = false, updatable = false)
    private String problem;

    @Column(name = "answer", nullable = false, updatable = false)
    private String answer;

    @Column(name = "steps", nullable = false, updatable = false)
    private String steps;

    @Column(name = "parts", nullable = false, updatable = false)
    private String parts;

    protected PlanVersion() {}

    /**
     * @param plan  proven, and every pair of it explained
     * @param parts that the cycle itself gave, as a record tells them
     */
    PlanVersion(Cycle cycle, int number, String note, Problem problem, Plan plan,
            List<CycleStep> steps, String parts, String by) {
        this.cycle = cycle;
        this.number = number;
        this.note = OneLine.of(note);
        if (this.note.length() > LONGEST_NOTE) {
            throw new RuleViolation("version.note-too-long", LONGEST_NOTE);
        }
        if (!plan.isOptimal()) {
            throw new RuleViolation("version.no-plan");
        }
        keptBy = by;
        keptAt = OffsetDateTime.now();
        total = plan.objective();
        this.problem = AllocationDocument.write(problem).toString();
        answer = AllocationDocument.write(plan).toString();
        this.steps = PlanRecord.steps(steps).toString();
        this.parts = parts;
    }

    public Cycle getCycle() {
        return cycle;
    }

    /** From 1 on in its cycle. */
    public int getNumber() {
        return number;
    }

    public String getNote() {
        return note;
    }

    public String getKeptBy() {
        return keptBy;
    }

    public OffsetDateTime getKeptAt() {
        return keptAt;
    }

    /** In points. */
    public long getTotal() {
        return total;
    }

    /** The problem as it was solved. */
    Problem problem() {
        return AllocationDocument.read(new StringReader(problem));
    }

    /** The pairs with their proof, and why each is so. */
    AllocationAnswer answer() {
        return AllocationAnswer.read(answer);
    }

    /** The hand work that led to it, in its order. */
    List<CycleStep> steps() {
        return PlanRecord.read(steps).asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(step -> CycleStep.kept(cycle, step))
                .toList();
    }

    /** All of it as one document, which proves itself: see {@link PlanRecord}. */
    String record() {
        return PlanRecord.of(
                PlanRecord.read(problem), PlanRecord.read(answer), PlanRecord.read(steps),
                PlanRecord.read(parts));
    }

    /** The schools that took part otherwise than by the register, with the reasons. */
    public List<OwnPart> ownParts() {
        return PlanRecord.parts(parts);
    }
}
