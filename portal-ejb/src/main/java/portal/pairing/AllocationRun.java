package portal.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Duration;
import java.time.OffsetDateTime;
import portal.allocation.Allocation;
import portal.allocation.NearestFirst;
import portal.allocation.Plan;
import portal.allocation.Problem;
import portal.allocation.document.AllocationDocument;
import portal.tenancy.TenantOwned;

/**
 * One solving of a cycle (求解), kept whole: the problem and the answer with its certificate, as
 * documents that anybody can check again.
 */
@Entity
@Table(name = "allocation_run")
@NamedQuery(name = "AllocationRun.newestFirst", query = """
        select r from AllocationRun r where r.cycle = :cycle order by r.ranAt desc, r.id desc""")
public class AllocationRun extends TenantOwned {

    /**
     * A county is solved in milliseconds; what takes longer is a fault to be told, not waited for.
     */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "cycle_id", updatable = false)
    private Cycle cycle;

    @Column(name = "ran_at", nullable = false, updatable = false)
    private OffsetDateTime ranAt;

    @Column(name = "millis", nullable = false, updatable = false)
    private int millis;

    @Column(name = "status", nullable = false, updatable = false)
    private String status;

    @Column(name = "total", updatable = false)
    private Long total;

    @Column(name = "nearest_total", updatable = false)
    private Long nearestTotal;

    @Column(name = "nearest_left", updatable = false)
    private Integer nearestLeft;

    @Column(name = "problem", nullable = false, updatable = false)
    private String problem;

    @Column(name = "answer", nullable = false, updatable = false)
    private String answer;

    protected AllocationRun() {}

    private AllocationRun(
            Cycle cycle, CycleProblem problem, Plan plan, NearestFirst nearest, int millis) {
        this.cycle = cycle;
        this.problem = problem.document();
        this.millis = millis;
        ranAt = OffsetDateTime.now();
        status = plan.isOptimal() ? "OPTIMAL" : "INFEASIBLE";
        total = plan.objective();
        nearestTotal = nearest.total();
        nearestLeft = nearest.without().size();
        answer = AllocationDocument.write(plan).toString();
    }

    /** Solves the problem, has the proof checked and every pair explained. */
    static AllocationRun of(Cycle cycle, CycleProblem problem) {
        long began = System.nanoTime();
        var allocation = Allocation.of(problem.problem(), LIMIT);
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new AllocationRun(
                cycle,
                problem,
                allocation.explained(problem.recipients()),
                NearestFirst.of(problem.problem()),
                Math.toIntExact(took.toMillis()));
    }

    public OffsetDateTime getRanAt() {
        return ranAt;
    }

    /** How long the solving and the checking took. */
    public int getMillis() {
        return millis;
    }

    /** {@code OPTIMAL} or {@code INFEASIBLE}. */
    public String getStatus() {
        return status;
    }

    public boolean isOptimal() {
        return total != null;
    }

    /** The plan's total in points; null where there is no plan. */
    public Long getTotal() {
        return total;
    }

    /** What nearest-first by hand would have cost, over the recipients that it served. */
    public Long getNearestTotal() {
        return nearestTotal;
    }

    /** How many recipients nearest-first would have left without a supporter. */
    public Integer getNearestLeft() {
        return nearestLeft;
    }

    public String getProblem() {
        return problem;
    }

    /** The problem as it was solved. */
    Problem solved() {
        return AllocationDocument.read(new StringReader(problem));
    }

    public String getAnswer() {
        return answer;
    }
}
