package portal.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** All plans of a small problem, tried one after the other, with the contract's formulas read literally. */
final class EveryPlan {

    private final Problem problem;
    private final List<Supporter> supporters;
    private final List<Recipient> recipients;
    private final Set<Pair> pins;
    private final Set<Pair> forbids;
    private final int[] taken;
    private final boolean minima;
    private int farthest;
    private long best = Long.MAX_VALUE;

    private EveryPlan(Problem problem, boolean minima, int farthest) {
        this.problem = problem;
        this.minima = minima;
        this.farthest = farthest;
        supporters = problem.supporters();
        recipients = problem.recipients();
        pins = new HashSet<>(problem.pins());
        forbids = new HashSet<>(problem.forbids());
        taken = new int[supporters.size()];
    }

    /** The least total, or empty where there is no plan. */
    static OptionalLong leastTotal(Problem problem) {
        int farthest = problem.maxDistanceM() == null ? Integer.MAX_VALUE : problem.maxDistanceM();
        if (problem.objective() == Objective.MINMAX_THEN_SUM) {
            OptionalLong bottleneck = bottleneck(problem);
            if (bottleneck.isEmpty()) {
                return bottleneck;
            }
            farthest = (int) bottleneck.getAsLong();
        }
        return new EveryPlan(problem, true, farthest).least();
    }

    /** The least B within which a plan exists. */
    static OptionalLong bottleneck(Problem problem) {
        int farthest = problem.maxDistanceM() == null ? Integer.MAX_VALUE : problem.maxDistanceM();
        Set<Integer> distances = new HashSet<>(Set.of(0));
        for (Supporter supporter : problem.supporters()) {
            for (Recipient recipient : problem.recipients()) {
                distances.add(distance(supporter, recipient));
            }
        }
        return distances.stream().sorted().filter(within -> within <= farthest || within == 0)
                .filter(within -> new EveryPlan(problem, true, Math.min(farthest, within)).least()
                        .isPresent())
                .mapToLong(Integer::longValue).findFirst();
    }

    private OptionalLong least() {
        tryFrom(0, 0);
        return best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(best);
    }

    private void tryFrom(int r, long cost) {
        if (r == recipients.size()) {
            long total = cost;
            for (int s = 0; s < taken.length; s++) {
                if (minima && taken[s] < supporters.get(s).min()) {
                    return;
                }
                for (int j = 1; j <= taken[s]; j++) {
                    total += (long) problem.weights().load() * (2L * j - 1)
                            / supporters.get(s).max();
                }
            }
            best = Math.min(best, total);
            return;
        }
        for (List<Integer> chosen : choices(r)) {
            long more = 0;
            boolean fits = true;
            for (int s : chosen) {
                fits &= ++taken[s] <= supporters.get(s).max();
                more += cost(supporters.get(s), recipients.get(r));
            }
            if (fits) {
                tryFrom(r + 1, cost + more);
            }
            chosen.forEach(s -> taken[s]--);
        }
    }

    private List<List<Integer>> choices(int r) {
        List<List<Integer>> choices = new ArrayList<>();
        for (int set = 0; set < 1 << supporters.size(); set++) {
            List<Integer> chosen = new ArrayList<>();
            boolean right = Integer.bitCount(set) == recipients.get(r).supporters();
            for (int s = 0; s < supporters.size(); s++) {
                boolean in = (set >> s & 1) == 1;
                Pair pair = new Pair(supporters.get(s).id(), recipients.get(r).id());
                right &= in ? pins.contains(pair) || permits(s, r, pair) : !pins.contains(pair);
                if (in) {
                    chosen.add(s);
                }
            }
            if (right) {
                choices.add(chosen);
            }
        }
        return choices;
    }

    private boolean permits(int s, int r, Pair pair) {
        return supporters.get(s).stage().maySupport(recipients.get(r).stage())
                && !forbids.contains(pair)
                && distance(supporters.get(s), recipients.get(r)) <= farthest;
    }

    private long cost(Supporter supporter, Recipient recipient) {
        Weights weights = problem.weights();
        long mismatch = 0;
        for (int q = 0; q < recipient.need().size(); q++) {
            mismatch += Math.max(0, recipient.need().get(q) - supporter.strength().get(q));
        }
        boolean kept = recipient.previous() == null || recipient.previous().equals(supporter.id());
        return (long) weights.distancePerMetre() * distance(supporter, recipient)
                + weights.mismatchPerPoint() * mismatch + (kept ? 0 : weights.change());
    }

    static int distance(Supporter s, Recipient r) {
        double[] phi = {Math.toRadians(s.latE6() * 1e-6), Math.toRadians(r.latE6() * 1e-6)};
        double[] lambda = {Math.toRadians(s.lonE6() * 1e-6), Math.toRadians(r.lonE6() * 1e-6)};
        double h = Math.pow(Math.sin((phi[1] - phi[0]) / 2), 2)
                + Arrays.stream(phi).map(Math::cos).reduce(1, (a, b) -> a * b)
                * Math.pow(Math.sin((lambda[1] - lambda[0]) / 2), 2);
        return (int) Math.floor(
                2 * 6371008.8 * Math.asin(Math.min(1, Math.sqrt(h))) + 0.5);
    }
}
