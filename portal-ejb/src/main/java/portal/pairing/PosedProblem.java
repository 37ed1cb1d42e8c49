package portal.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.StringReader;
import java.util.Optional;
import portal.allocation.Allocation;
import portal.allocation.Plan;
import portal.allocation.Problem;
import portal.allocation.document.AllocationDocument;
import portal.tenancy.TenantOwned;

/**
 * The problem that was posed for a cycle from the register (所提问题), which all hand work goes on from,
 * and the answer that it has before anything is settled by hand.
 */
@Entity
@Table(name = "posed_problem")
@NamedQuery(name = "PosedProblem.ofCycle", query = """
        select p from PosedProblem p where p.cycle = :cycle""")
public class PosedProblem extends TenantOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "cycle_id", updatable = false)
    private Cycle cycle;

    @Column(name = "problem", nullable = false)
    private String problem;

    /** Null where it was posed before answers were kept. */
    @Column(name = "free")
    private String free;

    /** The parts that the cycle itself gave, as a record tells them. */
    @Column(name = "parts", nullable = false)
    private String parts;

    @Transient
    private transient Problem read;

    protected PosedProblem() {}

    PosedProblem(Cycle cycle, CycleProblem posing, Allocation solved) {
        this.cycle = cycle;
        pose(posing, solved);
    }

    /** Takes the place of what was posed before, and of its answer. */
    final void pose(CycleProblem posing, Allocation solved) {
        problem = AllocationDocument.write(solved.problem()).toString();
        free = AllocationDocument.write(solved.plan()).toString();
        parts = PlanRecord.parts(posing.own()).toString();
        read = null;
    }

    /** Read back once, since each step needs it more than once. */
    Problem problem() {
        if (read == null) {
            read = AllocationDocument.read(new StringReader(problem));
        }
        return read;
    }

    /** The cycle's own parts that count in it, as a record tells them. */
    String parts() {
        return parts;
    }

    /** What it comes to without any hand work; empty where it has no plan then. */
    Optional<PlanFigures> free() {
        return free == null
                ? figures(Solution.solved(problem()).plan())
                : kept().map(plan -> PlanFigures.of(problem(), plan));
    }

    private Optional<PlanFigures> figures(Plan plan) {
        return plan.isOptimal() ? Optional.of(PlanFigures.of(problem(), plan)) : Optional.empty();
    }

    /** The kept plan; of a conflict nothing more is asked than that there is no plan. */
    private Optional<Plan> kept() {
        try (var reader = JSON.createReader(new StringReader(free))) {
            JsonObject answer = reader.readObject();
            return answer.containsKey("conflict")
                    ? Optional.empty() : Optional.of(AllocationDocument.readPlan(answer));
        }
    }
}
