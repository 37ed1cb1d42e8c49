package portal.allocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A solved problem: its plan, proven and checked, and the state from which single choices are explained.
 *
 * <p>Not for several threads at once.
 */
public final class Allocation {

    private final Problem problem;
    private final Optimum optimum;
    private final Plan plan;
    private Explanations explanations;

    private Allocation(Problem problem, Optimum optimum, Plan plan) {
        this.problem = problem;
        this.optimum = optimum;
        this.plan = plan;
    }

    /**
     * Solves the problem and has the answer checked.
     *
     * @throws NotDecided  when the limit passes first
     * @throws PlanRefused when the checker does not find the plan proven
     */
    public static Allocation of(Problem problem, Duration limit) {
        var clock = new Clock(limit);
        var costs = new PairCosts(problem);
        Integer bottleneck = problem.objective() == Objective.MINMAX_THEN_SUM && costs.pinsFit()
                ? Bottleneck.of(costs, clock) : null;
        if (bottleneck != null) {
            costs.confine(bottleneck);
        }
        var optimum = costs.pinsFit() ? new Optimum(costs, clock) : null;
        if (optimum == null || !optimum.reached()) {
            Conflict conflict = Conflicts.of(problem, clock);
            return new Allocation(problem, null,
                    Plan.infeasible(conflict.with(Remedies.of(problem, clock))));
        }
        Plan plan = plan(bottleneck, optimum);
        PlanChecker.require(problem, plan);
        return new Allocation(problem, optimum, plan);
    }

    /** The plan of the problem alone; see {@link #of}. */
    public static Plan solve(Problem problem, Duration limit) {
        return of(problem, limit).plan();
    }

    public Problem problem() {
        return problem;
    }

    public Plan plan() {
        return plan;
    }

    /**
     * Why the recipients have their supporters: one explanation a pair, in the order of the plan.
     *
     * <p>Under {@code MINMAX_THEN_SUM} what-ifs stay within the plan's bottleneck.
     *
     * @param recipients ids of the problem; unknown ones are left out
     */
    public List<Explanation> explanations(Collection<String> recipients) {
        List<Explanation> explained = new ArrayList<>();
        if (optimum != null) {
            if (explanations == null) {
                explanations = new Explanations(optimum);
            }
            optimum.costs.recipients(recipients).forEach(r -> explained.addAll(explanations.of(r)));
        }
        return explained;
    }

    /** The plan with explanations of these recipients' pairs. */
    public Plan explained(Collection<String> recipients) {
        return plan.with(explanations(recipients));
    }

    private static Plan plan(Integer bottleneck, Optimum optimum) {
        PairCosts costs = optimum.costs;
        List<Pair> pairs = new ArrayList<>();
        for (int r = 0; r < costs.recipients; r++) {
            for (int s : optimum.supportersOf(r)) {
                pairs.add(costs.pair(s, r));
            }
        }
        long total = optimum.total();
        return new Plan(total, bottleneck, pairs, optimum.certificate(total), List.of(), null);
    }
}
