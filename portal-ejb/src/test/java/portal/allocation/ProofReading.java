package portal.allocation;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/**
 * A second checker of plans, written from the contract's formulas alone, in integers without bounds
 * and with nothing left out for speed: what it and {@link PlanChecker} both pass is proven twice.
 */
final class ProofReading {

    private final Problem problem;
    private final Set<Pair> pins;
    private final Set<Pair> forbids;
    private final long farthest;

    private ProofReading(Problem problem, Plan plan) {
        this.problem = problem;
        pins = new HashSet<>(problem.pins());
        forbids = new HashSet<>(problem.forbids());
        long limit = problem.maxDistanceM() == null ? Long.MAX_VALUE : problem.maxDistanceM();
        farthest = plan.bottleneckM() == null ? limit : Math.min(limit, plan.bottleneckM());
    }

    /** Whether the plan keeps every limit, and its total and its proof are what they say. */
    static boolean isProven(Problem problem, Plan plan) {
        var reading = new ProofReading(problem, plan);
        BigInteger said = BigInteger.valueOf(plan.objective());
        return reading.keepsLimits(plan) && reading.total(plan).equals(said)
                && reading.bound(plan.certificate()).equals(said)
                && plan.certificate().bound() == plan.objective();
    }

    private boolean keepsLimits(Plan plan) {
        Set<Pair> chosen = new HashSet<>(plan.pairs());
        boolean kept = chosen.size() == plan.pairs().size() && chosen.containsAll(pins);
        for (Pair pair : chosen) {
            kept &= pins.contains(pair) || permits(supporter(pair), recipient(pair));
        }
        for (Supporter s : problem.supporters()) {
            long taken = chosen.stream().filter(pair -> pair.supporter().equals(s.id())).count();
            kept &= taken >= s.min() && taken <= s.max();
        }
        for (Recipient r : problem.recipients()) {
            kept &= r.supporters()
                    == chosen.stream().filter(pair -> pair.recipient().equals(r.id())).count();
        }
        return kept;
    }

    private BigInteger total(Plan plan) {
        BigInteger total = BigInteger.ZERO;
        for (Pair pair : plan.pairs()) {
            total = total.add(cost(supporter(pair), recipient(pair)));
        }
        for (Supporter s : problem.supporters()) {
            long taken = plan.pairs().stream()
                    .filter(pair -> pair.supporter().equals(s.id())).count();
            for (long j = 1; j <= taken; j++) {
                total = total.add(place(s, j));
            }
        }
        return total;
    }

    private BigInteger bound(Certificate proof) {
        BigInteger bound = BigInteger.ZERO;
        for (int i = 0; i < problem.recipients().size(); i++) {
            Recipient r = problem.recipients().get(i);
            BigInteger u = BigInteger.valueOf(proof.recipientPrices().get(i));
            bound = bound.add(u.multiply(BigInteger.valueOf(r.supporters())));
            for (int k = 0; k < problem.supporters().size(); k++) {
                Supporter s = problem.supporters().get(k);
                BigInteger y = BigInteger.valueOf(proof.supporterPrices().get(k));
                BigInteger gap = cost(s, r).add(y).subtract(u);
                if (pins.contains(new Pair(s.id(), r.id()))) {
                    bound = bound.add(gap);
                } else if (permits(s, r)) {
                    bound = bound.add(gap.min(BigInteger.ZERO));
                }
            }
        }
        for (int k = 0; k < problem.supporters().size(); k++) {
            Supporter s = problem.supporters().get(k);
            BigInteger y = BigInteger.valueOf(proof.supporterPrices().get(k));
            for (long j = 1; j <= s.max(); j++) {
                BigInteger gap = place(s, j).subtract(y);
                if (j > s.min() && gap.signum() >= 0) {
                    break;
                }
                bound = bound.add(gap);
            }
        }
        return bound;
    }

    private boolean permits(Supporter s, Recipient r) {
        return s.stage().maySupport(r.stage()) && !forbids.contains(new Pair(s.id(), r.id()))
                && EveryPlan.distance(s, r) <= farthest;
    }

    private BigInteger cost(Supporter s, Recipient r) {
        long mismatch = 0;
        for (int q = 0; q < r.need().size(); q++) {
            mismatch += Math.max(0, r.need().get(q) - s.strength().get(q));
        }
        Weights weights = problem.weights();
        boolean changed = r.previous() != null && !r.previous().equals(s.id());
        return BigInteger.valueOf(weights.distancePerMetre())
                .multiply(BigInteger.valueOf(EveryPlan.distance(s, r)))
                .add(BigInteger.valueOf(weights.mismatchPerPoint() * mismatch))
                .add(BigInteger.valueOf(changed ? weights.change() : 0));
    }

    private BigInteger place(Supporter s, long number) {
        return BigInteger.valueOf(problem.weights().load() * (2 * number - 1) / s.max());
    }

    private Supporter supporter(Pair pair) {
        return problem.supporters().stream().filter(s -> s.id().equals(pair.supporter()))
                .findFirst().orElseThrow();
    }

    private Recipient recipient(Pair pair) {
        return problem.recipients().stream().filter(r -> r.id().equals(pair.recipient()))
                .findFirst().orElseThrow();
    }
}
