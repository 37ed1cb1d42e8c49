package portal.allocation;

import java.time.Duration;
import java.util.ArrayList;
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
        var optimum = costs.pinsFit() ? new Optimum(costs, clock) : null;
        if (optimum == null || !optimum.reached()) {
            return new Allocation(problem, null, Plan.infeasible(Conflicts.of(problem, clock)));
        }
        Plan plan = plan(problem, optimum);
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

    private static Plan plan(Problem problem, Optimum optimum) {
        PairCosts costs = optimum.costs;
        List<Pair> pairs = new ArrayList<>();
        for (int r = 0; r < costs.recipients; r++) {
            for (int s : optimum.supportersOf(r)) {
                pairs.add(costs.pair(s, r));
            }
        }
        long total = optimum.total();
        return new Plan(total, null, pairs, optimum.certificate(total), List.of(), null);
    }
}
