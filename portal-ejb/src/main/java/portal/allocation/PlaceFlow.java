package portal.allocation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The state of the solver: who has which place, and prices under which no change of it would pay.
 *
 * <p>A flow of least cost from recipients over supporters to the sink, one unit a wish, kept
 * optimal for what it holds at every step. Between steps these hold: what a recipient has, cost and
 * the supporter's price together, is never dearer than what it has not; a supporter's next place
 * costs at least its price above the sink's, its last one that may be given up at most. {@link
 * #send} is the only thing that moves units: along a cheapest path, after which the prices follow.
 * What pins settle is not in the flow.
 *
 * <p>Each recipient knows a few near supporters at first, its <i>arcs</i>; {@link #learn} adds
 * others where prices say that they could pay, until none is left, so that the answer is over all
 * pairs.
 *
 * <p>A path leads from supporter to supporter, each giving one recipient on. What that changes does
 * not depend on prices, so each supporter keeps its cheapest such <i>moves</i> until its recipients
 * change.
 */
final class PlaceFlow {

    /**
     * In place of a recipient's unit: the path begins at the sink, which takes a place from
     * somebody.
     */
    static final int FROM_SINK = -1;
    /** In place of a supporter: any that has fewer than it must. */
    static final int TO_SHORT = -1;

    /** How many supporters a recipient gets to know where those it knows lead nowhere. */
    private static final int STEP = 16;
    private static final int NOBODY = -1;
    private static final int BY_SINK = -2;
    private static final long NEVER = Long.MAX_VALUE;

    final int sink;
    /** Prices; only their differences to the sink's count, and they only rise. */
    final long[] price;
    /** How many recipients a supporter has, pins included, and below how many it may not fall. */
    final int[] taken;
    final int[] floor;

    private final PairCosts costs;
    private final Clock clock;
    private long sinkPrice;
    /** What its next place costs, or {@link #NEVER} where it has none. */
    private final long[] nextPlace;

    /** Unit 2r and 2r + 1 are the wishes of recipient r; a supporter's units are a linked list. */
    private final int[] holder;
    private final long[] unitCost;
    private final int[] firstUnit;
    private final int[] nextUnit;
    private final int[] previousUnit;

    private final int[][] arcs;
    private final long[][] arcCosts;
    private final int[] arcCount;
    private final boolean[] complete;

    /**
     * For each supporter: to whom it could give a recipient on, which unit, and what that changes.
     */
    private final int[][] moveTo;
    private final int[][] moveUnit;
    private final long[][] moveCost;
    private final boolean[] movesKnown;
    private final int[] bestUnit;
    private final long[] bestCost;
    private final int[] found;

    /**
     * The search in progress: the queue's distances, and by which unit each supporter was arrived
     * at.
     */
    private final PriceQueue queue;
    private final int[] arrivedWith;
    private int sinkArrivedFrom;
    private int root;

    PlaceFlow(PairCosts costs, Clock clock) {
        this.costs = costs;
        this.clock = clock;
        int supporters = costs.supporters;
        int recipients = costs.recipients;
        sink = supporters;
        price = new long[supporters];
        taken = new int[supporters];
        floor = new int[supporters];
        nextPlace = new long[supporters];
        holder = nobodies(2 * recipients);
        unitCost = new long[2 * recipients];
        firstUnit = nobodies(supporters);
        nextUnit = nobodies(2 * recipients);
        previousUnit = nobodies(2 * recipients);
        arcs = new int[recipients][0];
        arcCosts = new long[recipients][0];
        arcCount = new int[recipients];
        complete = new boolean[recipients];
        moveTo = new int[supporters][];
        moveUnit = new int[supporters][];
        moveCost = new long[supporters][];
        movesKnown = new boolean[supporters];
        bestUnit = new int[supporters];
        bestCost = new long[supporters];
        Arrays.fill(bestCost, NEVER);
        found = new int[supporters];
        queue = new PriceQueue(supporters + 1);
        arrivedWith = new int[supporters];
        for (int s = 0; s < supporters; s++) {
            setTaken(s, costs.pinnedTo[s]);
            price[s] = nextPlace[s] < NEVER ? nextPlace[s]
                    : taken[s] > 0 ? costs.place(s, taken[s]) : 0;
        }
    }

    private static int[] nobodies(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NOBODY);
        return array;
    }

    // ---- what the state says

    int holder(int unit) {
        return holder[unit];
    }

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

    /** The supporter's price above the sink's. */
    long supporterPrice(int s) {
        return price[s] - sinkPrice;
    }

    /** The recipient's price above the sink's: what the dearest of its places costs it. */
    long recipientPrice(int r) {
        return dearestUsed(r) - sinkPrice;
    }

    /** Whether a supporter has fewer recipients than it must. */
    boolean isShort() {
        for (int s = 0; s < taken.length; s++) {
            if (taken[s] < floor[s]) {
                return true;
            }
        }
        return false;
    }

    private long dearestUsed(int r) {
        long dearest = Long.MIN_VALUE;
        for (int unit = 2 * r; unit <= 2 * r + 1; unit++) {
            if (holder[unit] >= 0) {
                dearest = Math.max(dearest, unitCost[unit] + price[holder[unit]]);
            }
        }
        return dearest;
    }

    private long cheapestUnused(int r) {
        long cheapest = NEVER;
        for (int i = 0; i < arcCount[r]; i++) {
            int s = arcs[r][i];
            if (s != holder[2 * r] && s != holder[2 * r + 1]) {
                cheapest = Math.min(cheapest, arcCosts[r][i] + price[s]);
            }
        }
        return cheapest;
    }

    // ---- what a recipient knows

    /** Gives the recipient its first arcs; says whether they are all that it has. */
    void begin(int r, int[] to, long[] cost, int count, boolean all) {
        arcs[r] = Arrays.copyOf(to, count);
        arcCosts[r] = Arrays.copyOf(cost, count);
        arcCount[r] = count;
        complete[r] = all;
    }

    /**
     * Adds every permitted supporter that would pay at today's prices; says whether there was one.
     */
    boolean learn(int r) {
        if (complete[r]) {
            return false;
        }
        long dearest = dearestUsed(r);
        int before = arcCount[r];
        for (int s : costs.suitable(r)) {
            long room = dearest - price[s];
            if (room > 0 && !costs.surelyCosts(s, r, room) && costs.permits(s, r)
                    && costs.cost(s, r) < room && !knows(s, r)) {
                addArc(r, s);
            }
        }
        if (arcCount[r] == before) {
            return false;
        }
        restore(r);
        return true;
    }

    /**
     * Lets the recipients that the failed search reached know some supporters that it did not
     * reach; says whether there were any.
     */
    boolean widenReached() {
        var reached = new BitSet();
        if (root != FROM_SINK) {
            reached.set(root >> 1);
        }
        var settled = new BitSet();
        for (int i = 0; i < queue.settledCount(); i++) {
            int s = queue.settled(i);
            settled.set(s);
            for (int unit = s == sink ? NOBODY : firstUnit[s]; unit >= 0; unit = nextUnit[unit]) {
                reached.set(unit >> 1);
            }
        }
        boolean widened = false;
        for (int r = reached.nextSetBit(0); r >= 0; r = reached.nextSetBit(r + 1)) {
            clock.check();
            widened |= !complete[r] && widen(r, settled);
        }
        return widened;
    }

    /**
     * Adds the cheapest few of the supporters that the recipient does not know, settled ones apart.
     */
    private boolean widen(int r, BitSet settled) {
        var known = new BitSet();
        for (int i = 0; i < arcCount[r]; i++) {
            known.set(arcs[r][i]);
        }
        int[] cheapest = new int[STEP];
        long[] least = new long[STEP];
        int count = 0;
        for (int s : costs.suitable(r)) {
            if (settled.get(s) || known.get(s)
                    || count == STEP && costs.surelyCosts(s, r, least[STEP - 1] - price[s])
                    || !costs.permits(s, r)) {
                continue;
            }
            long dear = costs.cost(s, r) + price[s];
            if (count == STEP && dear >= least[STEP - 1]) {
                continue;
            }
            int at = count < STEP ? count++ : STEP - 1;
            while (at > 0 && least[at - 1] > dear) {
                least[at] = least[at - 1];
                cheapest[at] = cheapest[at - 1];
                at--;
            }
            least[at] = dear;
            cheapest[at] = s;
        }
        for (int i = 0; i < count; i++) {
            addArc(r, cheapest[i]);
        }
        if (count > 0) {
            restore(r);
        }
        return count > 0;
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

    private void addArc(int r, int s) {
        int count = arcCount[r]++;
        if (count == arcs[r].length) {
            arcs[r] = Arrays.copyOf(arcs[r], 2 * count + 4);
            arcCosts[r] = Arrays.copyOf(arcCosts[r], 2 * count + 4);
        }
        arcs[r][count] = s;
        arcCosts[r][count] = costs.cost(s, r);
    }

    /**
     * Makes the recipient fit its arcs again after some were added: units that something unused
     * would be cheaper than are taken away, and sent to where they lack along the cheapest path.
     */
    private void restore(int r) {
        forgetMoves(2 * r);
        forgetMoves(2 * r + 1);
        long cheapest = cheapestUnused(r);
        int[] lacking = {NOBODY, NOBODY};
        for (int slot = 0; slot < 2; slot++) {
            int s = holder[2 * r + slot];
            if (s >= 0 && unitCost[2 * r + slot] + price[s] > cheapest) {
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

    // ---- moving units

    /**
     * Sends a unit along the cheapest path, and lets the prices follow.
     *
     * @param unit   the recipient's free unit, or {@link #FROM_SINK}
     * @param target a supporter that lacks a unit, {@link #sink} or {@link #TO_SHORT}
     * @return false where there is no path; nothing has changed then
     */
    boolean send(int unit, int target) {
        clock.check();
        root = unit;
        int end = search(target);
        if (end < 0) {
            return false;
        }
        raisePrices(queue.distance(end));
        if (target == TO_SHORT) {
            setTaken(end, taken[end] + 1);
        }
        moveAlong(end);
        return true;
    }

    private void raisePrices(long distance) {
        for (int i = 0; i < queue.settledCount(); i++) {
            int node = queue.settled(i);
            long rise = distance - queue.distance(node);
            if (node == sink) {
                sinkPrice += rise;
            } else {
                price[node] += rise;
            }
        }
    }

    private void moveAlong(int end) {
        int node = end;
        while (true) {
            if (node == sink) {
                node = sinkArrivedFrom;
                setTaken(node, taken[node] + 1);
            } else if (arrivedWith[node] == BY_SINK) {
                setTaken(node, taken[node] - 1);
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

    private void setTaken(int s, int count) {
        taken[s] = count;
        nextPlace[s] = count < costs.max[s] ? costs.place(s, count + 1) : NEVER;
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
        forgetMoves(unit);
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
        forgetMoves(unit);
    }

    /** Moves of both supporters of a recipient depend on where its units are. */
    private void forgetMoves(int unit) {
        if (holder[unit] >= 0) {
            movesKnown[holder[unit]] = false;
        }
        if (holder[unit ^ 1] >= 0) {
            movesKnown[holder[unit ^ 1]] = false;
        }
    }

    // ---- finding a path

    /** Dijkstra over supporters and sink. Returns the end, or -1. */
    private int search(int target) {
        queue.clear();
        if (root == FROM_SINK) {
            queue.offer(sink, 0);
        } else {
            leaveRoot(target);
        }
        while (!queue.isEmpty()) {
            int node = queue.poll();
            if (node == target || target == TO_SHORT && node != sink && taken[node] < floor[node]) {
                return node;
            }
            if (node == sink) {
                leaveSink();
            } else {
                leave(node, target);
            }
        }
        return -1;
    }

    private void leaveRoot(int target) {
        int r = root >> 1;
        for (int i = 0; i < arcCount[r]; i++) {
            int s = arcs[r][i];
            if (s != holder[root ^ 1]) {
                offer(s, arcCosts[r][i] + price[s], root, target);
            }
        }
    }

    private void leaveSink() {
        long distance = queue.distance(sink);
        for (int s = 0; s < taken.length; s++) {
            if (taken[s] > floor[s]) {
                long gain = price[s] - sinkPrice - costs.place(s, taken[s]);
                if (queue.offer(s, distance + gain)) {
                    arrivedWith[s] = BY_SINK;
                }
            }
        }
    }

    private void leave(int s, int target) {
        long distance = queue.distance(s);
        offerSink(s, distance);
        if (!movesKnown[s]) {
            findMoves(s);
        }
        int[] to = moveTo[s];
        int[] unit = moveUnit[s];
        long[] cost = moveCost[s];
        long base = distance - price[s];
        for (int i = 0; i < to.length; i++) {
            offer(to[i], base + cost[i] + price[to[i]], unit[i], target);
        }
    }

    private void offer(int s, long distance, int unit, int target) {
        boolean useful = target == TO_SHORT || distance < queue.distance(target);
        if (useful && queue.offer(s, distance)) {
            arrivedWith[s] = unit;
            if (target == sink) {
                offerSink(s, distance);
            }
        }
    }

    private void offerSink(int s, long distance) {
        if (nextPlace[s] < NEVER
                && queue.offer(sink, distance + nextPlace[s] - price[s] + sinkPrice)) {
            sinkArrivedFrom = s;
        }
    }

    /** For each other supporter, which of this one's units would best go there. */
    private void findMoves(int s) {
        int count = 0;
        for (int unit = firstUnit[s]; unit >= 0; unit = nextUnit[unit]) {
            int r = unit >> 1;
            int other = holder[unit ^ 1];
            int[] to = arcs[r];
            long[] cost = arcCosts[r];
            long own = unitCost[unit];
            for (int i = 0, end = arcCount[r]; i < end; i++) {
                int t = to[i];
                if (cost[i] - own < bestCost[t] && t != s && t != other) {
                    if (bestCost[t] == NEVER) {
                        found[count++] = t;
                    }
                    bestCost[t] = cost[i] - own;
                    bestUnit[t] = unit;
                }
            }
        }
        moveTo[s] = Arrays.copyOf(found, count);
        moveUnit[s] = new int[count];
        moveCost[s] = new long[count];
        for (int i = 0; i < count; i++) {
            int t = found[i];
            moveUnit[s][i] = bestUnit[t];
            moveCost[s][i] = bestCost[t];
            bestCost[t] = NEVER;
        }
        movesKnown[s] = true;
    }
}
