package portal.allocation;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * The allocation against OR-Tools' min-cost flow on the same arcs, in the same run.
 *
 * <p>Prints a line for each size and one for each budget. OR-Tools is timed on the solve alone, on arcs and
 * costs that are ready; ours from the problem's values to the checked plan.
 */
public final class AllocationBench {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Another one than the counts of candidates were chosen by. */
    private static final long SEED = Long.getLong("portal.bench.seed", 2026);

    private AllocationBench() {}

    public static void main(String[] arguments) {
        Loader.loadNativeLibraries();
        compare(RandomProblems.county(SEED, 60, 300), 100);
        compare(RandomProblems.county(SEED, 300, 3000), 7);
        compare(RandomProblems.county(SEED, 1000, 9000), 5);
        compare(RandomProblems.tightCounty(SEED, 60, 300), 100);
        compare(RandomProblems.tightCounty(SEED, 300, 3000), 7);
        compare(RandomProblems.tightCounty(SEED, 1000, 9000), 5);
    }

    private static void compare(Problem problem, int rounds) {
        var theirs = new OrTools(new PairCosts(problem));
        long[] ours = new long[rounds];
        long[] other = new long[rounds];
        for (int round = -rounds; round < rounds; round++) {
            long[] total = new long[2];
            long own = nanos(() -> total[0] = Allocation.solve(problem, LIMIT).objective());
            long foreign = nanos(() -> total[1] = theirs.solve());
            if (total[0] != total[1]) {
                throw new IllegalStateException(total[0] + " is not " + total[1]);
            }
            if (round >= 0) {
                ours[round] = own;
                other[round] = foreign;
            }
        }
        System.out.printf(Locale.ROOT,
                "%s %d x %d (%,d pairs): ours %.2f ms, OR-Tools %.2f ms, ratio %.2f%n",
                problem.name(), problem.supporters().size(), problem.recipients().size(),
                theirs.pairs, millis(ours), millis(other), millis(ours) / millis(other));
        explain(problem);
    }

    private static void explain(Problem problem) {
        Allocation allocation = Allocation.of(problem, LIMIT);
        List<String> asked = problem.recipients().stream().map(Recipient::id).limit(300).toList();
        long[] each = new long[asked.size()];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < each.length; i++) {
                List<String> one = List.of(asked.get(i));
                each[i] = nanos(() -> allocation.explanations(one).size());
            }
        }
        long bottleneck = nanos(() -> Allocation.solve(problem.with(Objective.MINMAX_THEN_SUM), LIMIT)
                .objective());
        System.out.printf(Locale.ROOT, "    minmax-then-sum: %.1f ms%n", bottleneck / 1e6);
        System.out.printf(Locale.ROOT, "    what-if: median %.3f ms, all %d in %.1f ms%n",
                millis(each), each.length, Arrays.stream(each).sum() / 1e6);
    }

    private static long nanos(LongSupplier work) {
        long start = System.nanoTime();
        work.getAsLong();
        return System.nanoTime() - start;
    }

    private static double millis(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    /** The same problem as a flow from recipients over supporters and their places to the sink. */
    private static final class OrTools {

        final int pairs;
        private final MinCostFlow flow = new MinCostFlow();

        OrTools(PairCosts costs) {
            int sink = costs.supporters + costs.recipients;
            int root = sink + 1;
            int count = 0;
            long wishes = 0;
            for (int r = 0; r < costs.recipients; r++) {
                wishes += costs.open[r];
                flow.setNodeSupply(costs.supporters + r, costs.open[r]);
                for (int s : costs.suitable(r)) {
                    flow.addArcWithCapacityAndUnitCost(costs.supporters + r, s, 1, costs.cost(s, r));
                    count++;
                }
            }
            long must = 0;
            for (int s = 0; s < costs.supporters; s++) {
                for (int j = 1; j <= costs.max[s]; j++) {
                    flow.addArcWithCapacityAndUnitCost(s, j <= costs.min[s] ? sink : root, 1,
                            costs.place(s, j));
                }
                must += costs.min[s];
            }
            flow.setNodeSupply(sink, -must);
            flow.setNodeSupply(root, must - wishes);
            pairs = count;
        }

        long solve() {
            if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("not optimal");
            }
            return flow.getOptimalCost();
        }
    }
}
