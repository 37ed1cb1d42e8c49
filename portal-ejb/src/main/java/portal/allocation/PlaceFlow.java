package portal.allocation;

import java.util.Arrays;

/**
 * The state of the solver: who has which place, and prices under which no change of it would pay.
 *
 * <p>A flow of least cost from recipients over supporters to the sink, one unit a wish, kept optimal for
 * what it holds at every step. Between steps these hold: a permitted pair that is not chosen costs at least
 * {@code u - y}, a chosen one at most; a supporter's next place costs at least its price above the
 * sink's, its last one that may be given up at most. {@link #send} is the only thing that moves units: along
 * a cheapest path, after which the prices follow. Units that a recipient's pins settle are not in the flow.
 *
 * <p>Each recipient knows a few near supporters at first, its <i>arcs</i>; {@link #learn} adds others where
 * prices say that they could pay, until none is left, so that the answer is over all pairs.
 */
final class PlaceFlow {

    /** In place of a recipient's unit: the path begins at the sink, which takes a place from somebody. */
    static final int FROM_SINK = -1;
    /** In place of a supporter: any that has fewer than it must. */
    static final int TO_SHORT = -1;

    private static final int NOBODY = -1;
    private static final int BY_SINK = -2;

    final PairCosts costs;
    final int sink;
    private final Clock clock;

    /** Prices; only their differences to the sink's count. */
    final long[] recipientPrice;
    final long[] supporterPrice;
    long sinkPrice;

    /** How many recipients a supporter has, pins included, and below how many it may not fall. */
    final int[] taken;
    final int[] floor;

    /** Unit 2r and 2r + 1 are the wishes of recipient r. */
    final int[] holder;
    private final long[] unitCost;
    private final int[] firstUnit;
    private final int[] nextUnit;
    private final int[] previousUnit;

    private final int[][] arcs;
    private final long[][] arcCosts;
    private final int[] arcCount;
    private final boolean[] complete;
    private long lowestPrice = Long.MAX_VALUE;

    /** The search in progress: distances by reduced cost, where they come from, who was reached. */
    private final PriceQueue queue;
    private final int[] arrivedWith;
    private int sinkArrivedFrom;
    private final long[] recipientDistance;
    private final int[] reachedRecipients;
    private int reached;

    PlaceFlow(PairCosts costs, Clock clock) {
        this.costs = costs;
        this.clock = clock;
        int supporters = costs.supporters;
        int recipients = costs.recipients;
        sink = supporters;
        recipientPrice = new long[recipients];
        supporterPrice = new long[supporters];
        taken = costs.pinnedTo.clone();
        floor = new int[supporters];
        holder = filled(2 * recipients);
        unitCost = new long[2 * recipients];
        firstUnit = filled(supporters);
        nextUnit = filled(2 * recipients);
        previousUnit = filled(2 * recipients);
        arcs = new int[recipients][0];
        arcCosts = new long[recipients][0];
        arcCount = new int[recipients];
        complete = new boolean[recipients];
        queue = new PriceQueue(supporters + 1);
        arrivedWith = new int[supporters];
        recipientDistance = new long[recipients];
        Arrays.fill(recipientDistance, Long.MAX_VALUE);
        reachedRecipients = new int[recipients];
        for (int s = 0; s < supporters; s++) {
            supporterPrice[s] = taken[s] < costs.max[s] ? costs.place(s, taken[s] + 1)
                    : taken[s] > 0 ? costs.place(s, taken[s]) : 0;
            lowestPrice = Math.min(lowestPrice, supporterPrice[s]);
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NOBODY);
        return array;
    }

    // ---- what a recipient knows

    /** Gives the recipient its first arcs, cheapest first. */
    void begin(int r, int[] to, long[] cost, int count, boolean all) {
        complete[r] = all;
        arcs[r] = Arrays.copyOf(to, count);
        arcCosts[r] = Arrays.copyOf(cost, count);
        arcCount[r] = count;
    }

    /** Prices the recipient as low as its cheapest way, before any of its units is placed. */
    void price(int r) {
        long lowest = cheapestUnused(r);
        recipientPrice[r] = lowest == Long.MAX_VALUE ? lowestPrice : lowest;
    }

    /** Adds every permitted supporter that would pay at today's prices; says whether there was one. */
    boolean learn(int r) {
        if (complete[r]) {
            return false;
        }
        boolean learnt = false;
        long price = recipientPrice[r];
        for (int s : costs.suitable(r)) {
            long room = price - supporterPrice[s];
            if (room > 0 && !costs.surelyCosts(s, r, room) && costs.isOpen(s, r)
                    && !knows(s, r) && costs.permits(s, r) && costs.cost(s, r) < room) {
                addArc(r, s, costs.cost(s, r));
                learnt = true;
            }
        }
        return learnt;
    }

    /** Whether arcs were still to be added to a recipient that the failed search reached. */
    boolean completeReached() {
        int[] incomplete = Arrays.stream(reachedRecipients, 0, reached)
                .filter(r -> !complete[r]).toArray();
        for (int r : incomplete) {
            complete(r);
            restore(r);
        }
        return incomplete.length > 0;
    }

    private void complete(int r) {
        for (int s : costs.suitable(r)) {
            if (costs.isOpen(s, r) && !knows(s, r) && costs.permits(s, r)) {
                addArc(r, s, costs.cost(s, r));
            }
        }
        complete[r] = true;
    }

    private boolean knows(int s, int r) {
        int[] known = arcs[r];
        for (int i = arcCount[r] - 1; i >= 0; i--) {
            if (known[i] == s) {
                return true;
            }
        }
        return false;
    }

    private void addArc(int r, int s, long cost) {
        int count = arcCount[r]++;
        if (count == arcs[r].length) {
            arcs[r] = Arrays.copyOf(arcs[r], count + count / 2 + 4);
            arcCosts[r] = Arrays.copyOf(arcCosts[r], arcs[r].length);
        }
        int at = count;
        while (at > 0 && arcCosts[r][at - 1] > cost) {
            arcs[r][at] = arcs[r][at - 1];
            arcCosts[r][at] = arcCosts[r][at - 1];
            at--;
        }
        arcs[r][at] = s;
        arcCosts[r][at] = cost;
    }

    /**
     * Makes the recipient's price fit its arcs again after some were added: units that no longer pay are
     * taken away and sent to where they lack, along the cheapest path.
     */
    void restore(int r) {
        long cheapest = cheapestUnused(r);
        if (recipientPrice[r] <= cheapest) {
            return;
        }
        recipientPrice[r] = cheapest;
        int[] lacking = {NOBODY, NOBODY};
        for (int slot = 0; slot < 2; slot++) {
            int s = holder[2 * r + slot];
            if (s >= 0 && unitCost[2 * r + slot] + supporterPrice[s] > cheapest) {
                take(2 * r + slot);
                lacking[slot] = s;
            }
        }
        for (int slot = 0; slot < 2; slot++) {
            if (lacking[slot] >= 0 && !send(2 * r + slot, lacking[slot])) {
                throw new IllegalStateException("the old pair is always a way back");
            }
        }
    }

    private long cheapestUnused(int r) {
        long cheapest = Long.MAX_VALUE;
        for (int i = 0; i < arcCount[r]; i++) {
            int s = arcs[r][i];
            if (arcCosts[r][i] + lowestPrice >= cheapest) {
                break;
            }
            if (s != holder[2 * r] && s != holder[2 * r + 1]) {
                cheapest = Math.min(cheapest, arcCosts[r][i] + supporterPrice[s]);
            }
        }
        return cheapest;
    }

    // ---- moving units

    /** Whether a supporter has fewer recipients than it must. */
    boolean isShort() {
        for (int s = 0; s < costs.supporters; s++) {
            if (taken[s] < floor[s]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sends a unit along the cheapest path, and lets the prices follow.
     *
     * @param unit   the recipient's free unit, or {@link #FROM_SINK}
     * @param target a supporter that lacks a unit, {@link #sink} or {@link #TO_SHORT}
     * @return false where there is no path; nothing has changed then
     */
    boolean send(int unit, int target) {
        clock.check();
        int end = search(unit, target);
        if (end < 0) {
            return false;
        }
        long distance = queue.distance(end);
        for (int i = 0; i < reached; i++) {
            int r = reachedRecipients[i];
            if (recipientDistance[r] < distance) {
                recipientPrice[r] += distance - recipientDistance[r];
            }
        }
        for (int i = 0; i < queue.settledCount(); i++) {
            int node = queue.settled(i);
            long rise = distance - queue.distance(node);
            if (node == sink) {
                sinkPrice += rise;
            } else {
                supporterPrice[node] += rise;
            }
        }
        if (target == TO_SHORT) {
            taken[end]++;
        }
        moveAlong(unit, end);
        return true;
    }

    private void moveAlong(int root, int end) {
        int node = end;
        while (true) {
            if (node == sink) {
                node = sinkArrivedFrom;
                taken[node]++;
            } else if (arrivedWith[node] == BY_SINK) {
                taken[node]--;
                if (root == FROM_SINK) {
                    return;
                }
                node = sink;
            } else {
                int unit = arrivedWith[node];
                int from = holder[unit];
                if (from >= 0) {
                    take(unit);
                }
                place(unit, node);
                if (unit == root) {
                    return;
                }
                node = from;
            }
        }
    }

    private void take(int unit) {
        int s = holder[unit];
        int before = previousUnit[unit];
        int after = nextUnit[unit];
        if (before >= 0) {
            nextUnit[before] = after;
        } else {
            firstUnit[s] = after;
        }
        if (after >= 0) {
            previousUnit[after] = before;
        }
        holder[unit] = NOBODY;
    }

    private void place(int unit, int s) {
        holder[unit] = s;
        unitCost[unit] = costs.cost(s, unit >> 1);
        previousUnit[unit] = NOBODY;
        nextUnit[unit] = firstUnit[s];
        if (firstUnit[s] >= 0) {
            previousUnit[firstUnit[s]] = unit;
        }
        firstUnit[s] = unit;
    }

    /** Dijkstra over supporters and sink; recipients are passed through at once. Returns the end, or -1. */
    private int search(int unit, int target) {
        queue.clear();
        for (int i = 0; i < reached; i++) {
            recipientDistance[reachedRecipients[i]] = Long.MAX_VALUE;
        }
        reached = 0;
        if (unit == FROM_SINK) {
            queue.offer(sink, 0);
        } else {
            reach(unit, 0, target);
        }
        while (!queue.isEmpty()) {
            int node = queue.poll();
            if (node == target || target == TO_SHORT && node != sink && taken[node] < floor[node]) {
                return node;
            }
            long distance = queue.distance(node);
            if (node == sink) {
                leaveSink(distance);
            } else {
                leave(node, distance, target);
            }
        }
        return -1;
    }

    private void leaveSink(long distance) {
        for (int s = 0; s < costs.supporters; s++) {
            if (taken[s] > floor[s]) {
                long gain = supporterPrice[s] - sinkPrice - costs.place(s, taken[s]);
                if (queue.offer(s, distance + gain)) {
                    arrivedWith[s] = BY_SINK;
                }
            }
        }
    }

    private void leave(int s, long distance, int target) {
        if (taken[s] < costs.max[s] && queue.offer(sink,
                distance + costs.place(s, taken[s] + 1) - supporterPrice[s] + sinkPrice)) {
            sinkArrivedFrom = s;
        }
        for (int unit = firstUnit[s]; unit >= 0; unit = nextUnit[unit]) {
            reach(unit, distance + recipientPrice[unit >> 1] - supporterPrice[s] - unitCost[unit],
                    target);
        }
    }

    private void reach(int unit, long distance, int target) {
        int r = unit >> 1;
        if (distance >= recipientDistance[r]) {
            return;
        }
        if (recipientDistance[r] == Long.MAX_VALUE) {
            reachedRecipients[reached++] = r;
        }
        recipientDistance[r] = distance;
        long base = distance - recipientPrice[r];
        long best = target == TO_SHORT ? Long.MAX_VALUE : queue.distance(target);
        int[] to = arcs[r];
        long[] cost = arcCosts[r];
        int one = holder[2 * r];
        int other = holder[2 * r + 1];
        long room = best == Long.MAX_VALUE ? best : best - base - lowestPrice;
        for (int i = 0, count = arcCount[r]; i < count; i++) {
            if (cost[i] >= room) {
                break;
            }
            int s = to[i];
            if (s != one && s != other && queue.offer(s, base + cost[i] + supporterPrice[s])) {
                arrivedWith[s] = unit;
            }
        }
    }

    // ---- what the state holds

    /** The recipient's unit at the supporter, or -1 where there is none. */
    int unitOf(int s, int r) {
        return holder[2 * r] == s ? 2 * r : holder[2 * r + 1] == s ? 2 * r + 1 : NOBODY;
    }

    /** The first of the supporter's units, or -1. */
    int firstUnit(int s) {
        return firstUnit[s];
    }

    /** The next unit of the same supporter, or -1. */
    int unitAfter(int unit) {
        return nextUnit[unit];
    }

    long unitCost(int unit) {
        return unitCost[unit];
    }
}
