package portal.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The search for the plan of least total: recipients are placed one after the other, then minima
 * are filled, then whatever pair could still pay is brought in, until none can.
 */
final class Optimum {

    /** How many supporters a recipient knows at first. */
    private static final int NEAR = 48;
    /** After how many places filled for minima it is asked whether all of them can be. */
    private static final int PATIENCE = 200;

    final PairCosts costs;
    final PlaceFlow flow;
    private final Clock clock;
    private final int near;
    private final int[] nearest;
    private final long[] nearestCost;
    private boolean isFree;

    Optimum(PairCosts costs, Clock clock) {
        this(costs, clock, NEAR);
    }

    Optimum(PairCosts costs, Clock clock, int near) {
        this.costs = costs;
        this.near = near;
        this.clock = clock;
        flow = new PlaceFlow(costs, clock);
        nearest = new int[near + 1];
        nearestCost = new long[near + 1];
    }

    /** Whether there is a plan; the flow is then one of least total. */
    boolean reached() {
        for (int r = 0; r < costs.recipients; r++) {
            if (!placed(r)) {
                return false;
            }
        }
        return minimaFilled() && provenOverAllPairs();
    }

    private boolean placed(int r) {
        if (costs.open[r] == 0) {
            return true;
        }
        clock.check();
        offerNearest(r);
        for (int slot = 0; slot < costs.open[r]; slot++) {
            while (!flow.send(2 * r + slot, flow.sink)) {
                if (!widened()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void offerNearest(int r) {
        int count = 0;
        boolean all = true;
        for (int s : costs.suitable(r)) {
            long worst = count < near ? Long.MAX_VALUE : nearestCost[near - 1];
            if (count == near && costs.surelyCosts(s, r, worst)) {
                all = false;
                continue;
            }
            if (!costs.permits(s, r)) {
                continue;
            }
            long cost = costs.cost(s, r);
            if (cost >= worst) {
                all = false;
                continue;
            }
            int at = count;
            while (at > 0 && nearestCost[at - 1] > cost) {
                nearest[at] = nearest[at - 1];
                nearestCost[at] = nearestCost[at - 1];
                at--;
            }
            nearest[at] = s;
            nearestCost[at] = cost;
            if (count < near) {
                count++;
            } else {
                all = false;
            }
        }
        flow.begin(r, nearest, nearestCost, count, all);
    }

    private boolean minimaFilled() {
        System.arraycopy(costs.min, 0, flow.floor, 0, costs.supporters);
        for (int filled = 0; flow.isShort(); filled++) {
            if (filled == PATIENCE && !isFree()) {
                return false;
            }
            if (!flow.send(PlaceFlow.FROM_SINK, PlaceFlow.TO_SHORT) && !widened()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Has those know more supporters whom a search in vain has reached, unless there is no plan
     * anyway: that is found out sooner than that nothing is left to know.
     */
    private boolean widened() {
        return isFree() && flow.widenReached();
    }

    private boolean isFree() {
        isFree = isFree || Conflicts.isFree(costs, clock);
        return isFree;
    }

    private boolean provenOverAllPairs() {
        boolean learnt = true;
        while (learnt) {
            learnt = false;
            for (int r = 0; r < costs.recipients; r++) {
                clock.check();
                learnt |= costs.open[r] > 0 && flow.learn(r);
            }
        }
        return true;
    }

    /** The supporters of the recipient, pins included, in the order of the problem. */
    int[] supportersOf(int r) {
        int[] chosen = Arrays.copyOf(costs.pinsOf[r], costs.pinsOf[r].length + costs.open[r]);
        for (int slot = 0; slot < costs.open[r]; slot++) {
            chosen[costs.pinsOf[r].length + slot] = flow.holder(2 * r + slot);
        }
        Arrays.sort(chosen);
        return chosen;
    }

    long total() {
        long total = 0;
        for (int r = 0; r < costs.recipients; r++) {
            for (int s : supportersOf(r)) {
                total += costs.cost(s, r);
            }
        }
        for (int s = 0; s < costs.supporters; s++) {
            for (int j = 1; j <= flow.taken[s]; j++) {
                total += costs.place(s, j);
            }
        }
        return total;
    }

    Certificate certificate(long bound) {
        return new Certificate(Arrays.stream(recipientPrices()).boxed().toList(),
                Arrays.stream(supporterPrices()).boxed().toList(), bound);
    }

    long[] supporterPrices() {
        return IntStream.range(0, costs.supporters).mapToLong(flow::supporterPrice).toArray();
    }

    /** A recipient that its pins satisfy wants no other at the lowest price of all. */
    long[] recipientPrices() {
        long lowest = Arrays.stream(supporterPrices()).min().orElse(0);
        return IntStream.range(0, costs.recipients)
                .mapToLong(r -> costs.open[r] == 0 ? lowest : flow.recipientPrice(r)).toArray();
    }
}
