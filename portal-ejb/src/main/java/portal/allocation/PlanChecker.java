package portal.allocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What makes a plan proven, said once more without the solver: it keeps every limit, its total is
 * what it says, and its certificate shows that no plan costs less.
 *
 * <p>It shares nothing with the solver but the problem's values, and computes even distances anew.
 */
public final class PlanChecker {

    private static final double EARTH_RADIUS = 6371008.8;

    private final Problem problem;
    private final Weights weights;
    private final Map<String, Integer> supporterAt = new HashMap<>();
    private final Map<String, Integer> recipientAt = new HashMap<>();
    private final double[][] supporterPoints;
    private final double[][] recipientPoints;
    private final Set<Pair> pins;
    private final Set<Pair> forbids;
    private final Runnable pause;

    private PlanChecker(Problem problem, Runnable pause) {
        this.problem = problem;
        this.pause = pause;
        weights = problem.weights();
        pins = new HashSet<>(problem.pins());
        forbids = new HashSet<>(problem.forbids());
        supporterPoints = new double[problem.supporters().size()][];
        recipientPoints = new double[problem.recipients().size()][];
        for (int s = 0; s < supporterPoints.length; s++) {
            Supporter supporter = problem.supporters().get(s);
            supporterAt.put(supporter.id(), s);
            supporterPoints[s] = point(supporter.latE6(), supporter.lonE6());
        }
        for (int r = 0; r < recipientPoints.length; r++) {
            Recipient recipient = problem.recipients().get(r);
            recipientAt.put(recipient.id(), r);
            recipientPoints[r] = point(recipient.latE6(), recipient.lonE6());
        }
    }

    /** @throws PlanRefused unless the plan answers the problem and is proven to be the cheapest */
    public static void require(Problem problem, Plan plan) {
        require(problem, plan, () -> {});
    }

    /** @param pause called now and then, and may end the checking by an exception of its own */
    static void require(Problem problem, Plan plan, Runnable pause) {
        refuseUnless(plan.objective() != null && plan.certificate() != null
                && plan.conflict() == null, "a plan has a total and a proof, and no conflict");
        try {
            new PlanChecker(problem, pause).require(plan);
        } catch (ArithmeticException beyond) {
            throw new PlanRefused("the prices pass the range of integers");
        }
    }

    private void require(Plan plan) {
        if ((plan.bottleneckM() != null) != (problem.objective() == Objective.MINMAX_THEN_SUM)) {
            throw new PlanRefused("a bottleneck is told exactly where it is asked for");
        }
        int farthest = farthest(plan);
        long total = total(plan, farthest);
        long bound = bound(plan.certificate(), farthest);
        if (total != plan.objective()) {
            throw new PlanRefused("the pairs cost " + total + ", not " + plan.objective());
        }
        if (bound != total || bound != plan.certificate().bound()) {
            throw new PlanRefused("the prices prove " + bound + ", the pairs cost " + total);
        }
    }

    private int farthest(Plan plan) {
        int farthest = problem.maxDistanceM() == null ? Integer.MAX_VALUE : problem.maxDistanceM();
        return plan.bottleneckM() == null ? farthest : Math.min(farthest, plan.bottleneckM());
    }

    /** The total of the pairs, once every limit is found kept. */
    private long total(Plan plan, int farthest) {
        refuseUnless(new HashSet<>(plan.pairs()).containsAll(pins), "a pin is left out");
        Map<String, Integer> given = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        long total = 0;
        long last = -1;
        int longest = 0;
        for (Pair pair : plan.pairs()) {
            Integer s = supporterAt.get(pair.supporter());
            Integer r = recipientAt.get(pair.recipient());
            refuseUnless(s != null && r != null, pair + " is unknown");
            Supporter supporter = problem.supporters().get(s);
            Recipient recipient = problem.recipients().get(r);
            long number = (long) r * supporterPoints.length + s;
            refuseUnless(number > last, pair + " is out of order or chosen twice");
            last = number;
            if (!pins.contains(pair)) {
                refuseUnless(permits(supporter, recipient, farthest), pair + " is not permitted");
                longest = Math.max(longest, distance(supporter, recipient));
            }
            given.merge(pair.recipient(), 1, Integer::sum);
            int place = taken.merge(pair.supporter(), 1, Integer::sum);
            refuseUnless(place <= supporter.max(), supporter.id() + " has more than its maximum");
            total += cost(supporter, recipient) + place(supporter, place);
        }
        for (Recipient recipient : problem.recipients()) {
            refuseUnless(given.getOrDefault(recipient.id(), 0) == recipient.supporters(),
                    recipient.id() + " has not as many supporters as it wants");
        }
        for (Supporter supporter : problem.supporters()) {
            refuseUnless(taken.getOrDefault(supporter.id(), 0) >= supporter.min(),
                    supporter.id() + " has fewer than its minimum");
        }
        refuseUnless(plan.bottleneckM() == null || plan.bottleneckM() == longest,
                "the bottleneck is not the longest distance of a pair that is not pinned");
        return total;
    }

    /** The total below which no plan falls: the contract's formula, term by term. */
    private long bound(Certificate certificate, int farthest) {
        List<Long> u = certificate.recipientPrices();
        List<Long> y = certificate.supporterPrices();
        refuseUnless(u.size() == problem.recipients().size()
                && y.size() == problem.supporters().size(), "a price is missing");
        long bound = 0;
        for (int r = 0; r < u.size(); r++) {
            pause.run();
            int wanted = problem.recipients().get(r).supporters();
            bound = Math.addExact(bound, Math.multiplyExact(wanted, u.get(r)));
            for (int s = 0; s < y.size(); s++) {
                long room = Math.subtractExact(u.get(r), y.get(s));
                bound = Math.addExact(bound, free(s, r, room, farthest));
            }
        }
        for (Pair pin : pins) {
            int s = supporterAt.get(pin.supporter());
            int r = recipientAt.get(pin.recipient());
            long cost = cost(problem.supporters().get(s), problem.recipients().get(r));
            bound = Math.addExact(bound,
                    Math.subtractExact(cost, Math.subtractExact(u.get(r), y.get(s))));
        }
        for (int s = 0; s < y.size(); s++) {
            Supporter supporter = problem.supporters().get(s);
            for (int j = 1; j <= supporter.max(); j++) {
                long gain = Math.subtractExact(place(supporter, j), y.get(s));
                if (j > supporter.min() && gain >= 0) {
                    break;
                }
                refuseUnless(j <= u.size(),
                        "a place of " + supporter.id() + " that nobody has would pay");
                bound = Math.addExact(bound, gain);
            }
        }
        return bound;
    }

    /**
     * What a pair that may be freely chosen takes from the bound: as far as it costs less than the
     * room.
     */
    private long free(int s, int r, long room, int farthest) {
        if (room <= 0 || weights.distancePerMetre() * straight(s, r) >= room) {
            return 0;
        }
        Supporter supporter = problem.supporters().get(s);
        Recipient recipient = problem.recipients().get(r);
        long gain = Math.subtractExact(cost(supporter, recipient), room);
        boolean counts = gain < 0 && permits(supporter, recipient, farthest)
                && !pins.contains(new Pair(supporter.id(), recipient.id()));
        return counts ? gain : 0;
    }

    private boolean permits(Supporter supporter, Recipient recipient, int farthest) {
        return supporter.stage().maySupport(recipient.stage())
                && !forbids.contains(new Pair(supporter.id(), recipient.id()))
                && distance(supporter, recipient) <= farthest;
    }

    private long cost(Supporter supporter, Recipient recipient) {
        long mismatch = 0;
        for (int q = 0; q < recipient.need().size(); q++) {
            mismatch += Math.max(0, recipient.need().get(q) - supporter.strength().get(q));
        }
        boolean changed = recipient.previous() != null
                && !recipient.previous().equals(supporter.id());
        return (long) weights.distancePerMetre() * distance(supporter, recipient)
                + weights.mismatchPerPoint() * mismatch + (changed ? weights.change() : 0);
    }

    private long place(Supporter supporter, int number) {
        return weights.load() * (2L * number - 1) / supporter.max();
    }

    private static int distance(Supporter supporter, Recipient recipient) {
        double from = Math.toRadians(supporter.latE6() * 1e-6);
        double to = Math.toRadians(recipient.latE6() * 1e-6);
        double east = Math.toRadians(recipient.lonE6() * 1e-6)
                - Math.toRadians(supporter.lonE6() * 1e-6);
        double h = square(StrictMath.sin((to - from) / 2))
                + StrictMath.cos(from) * StrictMath.cos(to) * square(StrictMath.sin(east / 2));
        return (int) Math.floor(
                2 * EARTH_RADIUS * StrictMath.asin(Math.min(1, Math.sqrt(h))) + 0.5);
    }

    /**
     * Metres through the earth, rounded down: never more than the way over it, and much cheaper.
     */
    private long straight(int s, int r) {
        double[] from = supporterPoints[s];
        double[] to = recipientPoints[r];
        return (long) (EARTH_RADIUS * Math.sqrt(square(from[0] - to[0]) + square(from[1] - to[1])
                + square(from[2] - to[2]))) - 1;
    }

    private static double[] point(int latE6, int lonE6) {
        double phi = Math.toRadians(latE6 * 1e-6);
        double lambda = Math.toRadians(lonE6 * 1e-6);
        return new double[] {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda),
            Math.sin(phi)};
    }

    private static double square(double x) {
        return x * x;
    }

    private static void refuseUnless(boolean holds, String reason) {
        if (!holds) {
            throw new PlanRefused(reason);
        }
    }
}
