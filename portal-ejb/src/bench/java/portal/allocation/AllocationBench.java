package portal.allocation;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The allocation against OR-Tools' and JGraphT's minimum-cost flows on the same pairs, and beside
 * nearest-first, in the same run: time, memory, and how soon a conflict is named.
 *
 * <p>The others are timed on the solve alone, on arcs and costs that are ready; ours from the
 * problem's values to the checked plan. Memory is the smallest heap of a process of its own in which
 * each finishes, problem included, and for OR-Tools what the process takes more at its peak than
 * one that stops before solving.
 */
public final class AllocationBench {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Another one than the counts of candidates were chosen by. */
    private static final long SEED = Long.getLong("portal.bench.seed", 2026);

    private AllocationBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            solve(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        Loader.loadNativeLibraries();
        compare(RandomProblems.county(SEED, 60, 300), 100);
        compare(RandomProblems.county(SEED, 300, 3000), 7);
        compare(RandomProblems.county(SEED, 1000, 9000), 5);
        compare(RandomProblems.tightCounty(SEED, 60, 300), 100);
        compare(RandomProblems.tightCounty(SEED, 300, 3000), 7);
        compare(RandomProblems.tightCounty(SEED, 1000, 9000), 5);
        againstJGraphT(RandomProblems.county(SEED, 60, 300), 20);
        againstJGraphT(RandomProblems.county(SEED, 300, 3000), 2);
        conflicts(60, 300, 50);
        conflicts(1000, 9000, 1);
        memory(60, 300, "ours", "ortools", "jgrapht");
        memory(300, 3000, "ours", "ortools", "jgrapht");
        memory(1000, 9000, "ours", "ortools");
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
        nearestFirst(problem, Allocation.solve(problem, LIMIT).objective());
    }

    private static void againstJGraphT(Problem problem, int rounds) {
        var flow = new JGraphTFlow(problem);
        long[] each = new long[rounds];
        long total = Allocation.solve(problem, LIMIT).objective();
        for (int round = -1; round < rounds; round++) {
            each[Math.max(0, round)] = nanos(() -> {
                if (flow.solve() != total) {
                    throw new IllegalStateException("not " + total);
                }
                return total;
            });
        }
        System.out.printf(Locale.ROOT, "%s: JGraphT %.1f ms%n", name(problem), millis(each));
    }

    private static void nearestFirst(Problem problem, long optimum) {
        NearestFirst[] byHand = new NearestFirst[1];
        long took = 0;
        for (int round = 0; round < 5; round++) {
            took = nanos(() -> {
                byHand[0] = NearestFirst.of(problem);
                return byHand[0].total();
            });
        }
        System.out.printf(Locale.ROOT, "    nearest-first: %.1f ms, total %+.1f %%, without a "
                        + "supporter %d, supporters below their minimum %d%n", took / 1e6,
                100.0 * (byHand[0].total() - optimum) / optimum, byHand[0].without().size(),
                byHand[0].belowMinimum().size());
    }

    /** One problem of each kind of conflict: how soon it is named, and answered with remedies. */
    private static void conflicts(int supporters, int recipients, int rounds) {
        Problem county = RandomProblems.county(SEED, supporters, recipients);
        int share = recipients / supporters;
        List<Pair> pins = county.recipients().stream()
                .filter(school -> Stage.PRIMARY == school.stage()).limit(20L * share)
                .map(school -> new Pair("S1", school.id())).toList();
        Stream.of(limited(county, null, 0, share - 1), limited(county, 5_000, 0, 10 * share),
                limited(county, null, 2 * share, 20 * share),
                limited(county, null, 0, 3 * share).with(pins, List.of())).forEach(problem -> {
                    long[] named = new long[rounds];
                    long[] answered = new long[rounds];
                    Conflict[] conflict = new Conflict[1];
                    for (int round = -rounds; round < rounds; round++) {
                        named[Math.max(0, round)] = nanos(() -> {
                            conflict[0] = Conflicts.of(new PairCosts(problem), new Clock(LIMIT));
                            return 0;
                        });
                        answered[Math.max(0, round)] = nanos(() ->
                                Allocation.solve(problem, LIMIT).conflict().shortBy());
                    }
                    System.out.printf(Locale.ROOT, "%s %s, %d and %d schools: named in %.1f ms, "
                                    + "answered with remedies in %.1f ms%n", name(problem),
                            conflict[0].kind(), conflict[0].supporters().size(),
                            conflict[0].recipients().size(), millis(named), millis(answered));
                });
    }

    private static Problem limited(Problem county, Integer farthest, int min, int max) {
        return new Problem(county.name(), county.objective(), county.weights(), farthest, List.of(),
                county.supporters().stream().map(school -> school.with(min, max)).toList(),
                county.recipients(), List.of(), List.of());
    }

    /** The smallest heap in which each finishes within a minute, by processes of their own. */
    private static void memory(int supporters, int recipients, String... solvers)
            throws IOException, InterruptedException {
        for (String solver : solvers) {
            int fits = 1 << 11;
            int fails = 8;
            while (fits - fails > Math.max(1, fails / 8)) {
                int middle = (fits + fails) / 2;
                if (peak(solver, supporters, recipients, middle) > 0) {
                    fits = middle;
                } else {
                    fails = middle;
                }
            }
            long more = peak(solver, supporters, recipients, fits)
                    - peak("nothing", supporters, recipients, fits);
            System.out.printf(Locale.ROOT, "%d x %d %s: heap %d MB, process %+d MB%n", supporters,
                    recipients, solver, fits, more >> 10);
        }
    }

    /** The process's peak in kilobytes, or 0 where it did not finish. */
    private static long peak(String solver, int supporters, int recipients, int megabytes)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("portal-bench", ".txt");
        var child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError",
                "-Dportal.bench.seed=" + SEED, "-cp", System.getProperty("java.class.path"),
                AllocationBench.class.getName(), solver, String.valueOf(supporters),
                String.valueOf(recipients))
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        if (!child.waitFor(1, TimeUnit.MINUTES)) {
            child.destroyForcibly().waitFor();
        }
        String said = Files.readString(out);
        Files.delete(out);
        return child.exitValue() == 0 && said.startsWith("peak ")
                ? Long.parseLong(said.substring(5).strip()) : 0;
    }

    /** What the process of its own does. */
    private static void solve(String solver, int supporters, int recipients) throws IOException {
        Problem county = RandomProblems.county(SEED, supporters, recipients);
        switch (solver) {
            case "ours" -> Allocation.solve(county, LIMIT);
            case "ortools" -> {
                Loader.loadNativeLibraries();
                new OrTools(new PairCosts(county)).solve();
            }
            case "jgrapht" -> new JGraphTFlow(county).solve();
            default -> new PairCosts(county);
        }
        try (var status = Files.lines(Path.of("/proc/self/status"))) {
            String peak = status.filter(line -> line.startsWith("VmHWM")).findFirst().orElseThrow();
            System.out.println("peak " + peak.replaceAll("\\D", ""));
        }
    }

    private static String name(Problem problem) {
        return problem.name() + " " + problem.supporters().size() + " x "
                + problem.recipients().size();
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
