package portal.allocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import portal.allocation.Explanation.Next;

/**
 * A solved problem: its plan, proven and checked, and the state from which single choices are
 * explained.
 *
 * <p>Not for several threads at once. Whoever no longer waits for an answer interrupts the thread
 * that works on it, which then ends with a {@link java.util.concurrent.CancellationException}.
 */
public final class Allocation {

    private static final Duration UNLIMITED = Duration.ofDays(1);

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
        clock.check();
        var costs = new PairCosts(problem);
        Optimum optimum = null;
        Integer bottleneck = null;
        if (costs.pinsFit()) {
            if (problem.objective() == Objective.MINMAX_THEN_SUM) {
                bottleneck = Bottleneck.of(costs, clock);
                costs.confine(bottleneck);
            }
            optimum = new Optimum(costs, clock);
        }
        if (optimum == null || !optimum.reached()) {
            Conflict conflict = Conflicts.of(new PairCosts(problem), clock);
            return new Allocation(problem, null,
                    Plan.infeasible(conflict.with(Remedies.of(problem, clock))));
        }
        Plan plan = plan(bottleneck, optimum);
        PlanChecker.require(problem, plan, clock::check);
        requireShortest(problem, bottleneck, clock);
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
        return explanations(recipients, UNLIMITED);
    }

    /**
     * As {@link #explanations(Collection)}, within a limit of time.
     *
     * @throws NotDecided when the limit passes first
     */
    public List<Explanation> explanations(Collection<String> recipients, Duration limit) {
        var clock = new Clock(limit);
        List<Explanation> explained = new ArrayList<>();
        if (optimum != null && !recipients.isEmpty()) {
            var ready = explanations(clock);
            optimum.costs.recipients(recipients).forEach(r -> {
                clock.check();
                explained.addAll(ready.of(r));
            });
        }
        return explained;
    }

    /** The plan with explanations of these recipients' pairs. */
    public Plan explained(Collection<String> recipients) {
        return explained(recipients, UNLIMITED);
    }

    /** The plan with explanations of these recipients' pairs; see {@link #explanations}. */
    public Plan explained(Collection<String> recipients, Duration limit) {
        return plan.with(explanations(recipients, limit));
    }

    /**
     * What it costs to give a recipient another supporter instead of one that it has, and which
     * others would move: the least total of the plans that choose the other pair and not this one,
     * less the plan's.
     *
     * <p>The other pair counts as a pin does: it may lie farther apart than pairs may. A second
     * supporter of the recipient may change, too, unless it is pinned. Under {@code
     * MINMAX_THEN_SUM} all other pairs stay within the plan's bottleneck.
     *
     * @return the other supporter with the rise and the moves; empty where there is no such plan,
     *         as where the other pair is forbidden or outside the stages
     * @throws NotDecided               when the limit passes first
     * @throws IllegalArgumentException unless the plan has the pair, and not the other one
     */
    public Optional<Next> change(Pair pair, String other, Duration limit) {
        Require.that(optimum != null && plan.pairs().contains(pair), pair + " is not chosen");
        Require.that(optimum.costs.isSupporter(other), "no supporter " + other);
        Require.that(!plan.pairs().contains(new Pair(other, pair.recipient())),
                pair.recipient() + " has " + other + " already");
        return explanations(new Clock(limit)).change(pair, other);
    }

    private Explanations explanations(Clock clock) {
        if (explanations == null) {
            explanations = new Explanations(optimum, clock);
        }
        return explanations;
    }

    /**
     * That there is a plan within the bottleneck the certificate shows; that there is none within
     * less, this.
     */
    private static void requireShortest(Problem problem, Integer bottleneck, Clock clock) {
        if (bottleneck != null && bottleneck > 0) {
            var shorter = new PairCosts(problem);
            shorter.confine(bottleneck - 1);
            if (Conflicts.isFree(shorter, clock)) {
                throw new PlanRefused("there is a plan within less than " + bottleneck + " m");
            }
        }
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
