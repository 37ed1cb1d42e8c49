package portal.allocation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a solved state would become if one pair were given up: the cheapest way to fill its place,
 * over every permitted pair.
 *
 * <p>Prices no longer move, so each recipient keeps its alternatives in the order of what is lost
 * by them (their reduced cost): a few at first, all of them once a search has to look past those.
 * It is a cache of the final state and changes nothing in it.
 */
final class Detours {

    static final int FEW = 32;
    private static final int NOBODY = -1;
    private static final int BY_SINK = -2;
    private static final long NEVER = Long.MAX_VALUE;

    private final PairCosts costs;
    private final PlaceFlow flow;
    private final int sink;
    private final long[] supporterPrice;
    private final long[] recipientPrice;

    /**
     * Each recipient's alternatives, least loss first; those that it does not know lose {@code
     * beyond}.
     */
    private final int[][] alternatives;
    private final long[][] losses;
    private final long[] beyond;
    /** What coming to a supporter loses at least, whoever comes. */
    private final long[] leastLoss;
    /** The supporters that can give up a place, least loss first. */
    private final int[] yielding;
    private final long[] yieldLoss;
    private final int[] surveyed;
    private final long[] surveyedLoss;

    /**
     * The search in progress; {@code unexplored} holds recipients by the loss from which on they
     * know too few.
     */
    private final PriceQueue queue;
    private final PriceQueue unexplored;
    private final int[] arrivedWith;
    private final int[] reachedWith;
    private final long[] recipientLoss;
    private final int[] reachedRecipients;
    private int reached;
    private int sinkArrivedFrom;
    private int root;
    private int target;
    private long best;
    /**
     * What the step that was asked for loses; it may gain, since it need not be a permitted one.
     */
    private long first;

    Detours(Optimum optimum, Clock clock, int few) {
        costs = optimum.costs;
        flow = optimum.flow;
        sink = costs.supporters;
        supporterPrice = optimum.supporterPrices();
        recipientPrice = optimum.recipientPrices();
        alternatives = new int[costs.recipients][];
        losses = new long[costs.recipients][];
        beyond = new long[costs.recipients];
        leastLoss = new long[costs.supporters];
        Arrays.fill(leastLoss, NEVER);
        surveyed = new int[costs.supporters];
        surveyedLoss = new long[costs.supporters];
        queue = new PriceQueue(costs.supporters + 1);
        unexplored = new PriceQueue(costs.recipients);
        arrivedWith = new int[costs.supporters];
        reachedWith = new int[costs.recipients];
        recipientLoss = new long[costs.recipients];
        Arrays.fill(recipientLoss, NEVER);
        reachedRecipients = new int[costs.recipients];
        for (int r = 0; r < costs.recipients; r++) {
            clock.check();
            survey(r, few);
        }
        yieldLoss = new long[costs.supporters];
        for (int s = 0; s < costs.supporters; s++) {
            yieldLoss[s] = flow.taken[s] > flow.floor[s] ? supporterPrice[s]
                    - costs.place(s, flow.taken[s]) : NEVER;
        }
        yielding = IntStream.range(0, costs.supporters).filter(s -> yieldLoss[s] < NEVER).boxed()
                .sorted(Comparator.comparingLong(s -> yieldLoss[s]))
                .mapToInt(Integer::intValue).toArray();
    }

    /** Lists the recipient's alternatives, so many of them at most. */
    private void survey(int r, int most) {
        int count = 0;
        boolean all = true;
        for (int s : costs.suitable(r)) {
            if (flow.unitOf(s, r) >= 0 || !costs.permits(s, r)) {
                continue;
            }
            long loss = costs.cost(s, r) + supporterPrice[s] - recipientPrice[r];
            leastLoss[s] = Math.min(leastLoss[s], loss);
            if (count == most) {
                all = false;
                if (loss >= surveyedLoss[count - 1]) {
                    continue;
                }
                count--;
            }
            int at = count++;
            while (at > 0 && surveyedLoss[at - 1] > loss) {
                surveyedLoss[at] = surveyedLoss[at - 1];
                surveyed[at] = surveyed[at - 1];
                at--;
            }
            surveyedLoss[at] = loss;
            surveyed[at] = s;
        }
        alternatives[r] = Arrays.copyOf(surveyed, count);
        losses[r] = Arrays.copyOf(surveyedLoss, count);
        beyond[r] = all ? NEVER : surveyedLoss[count - 1];
    }

    /**
     * Looks for the cheapest way to fill the place of a recipient's unit at the supporter without
     * it.
     *
     * @param unit the unit; for a pinned pair, one that its recipient does not use
     */
    boolean find(int unit, int s) {
        begin(unit, s);
        reach(unit, 0);
        return search();
    }

    /**
     * Looks for the cheapest way to fill the place of a recipient's unit at the supporter without
     * it, once the unit has gone to that other one.
     */
    boolean find(int unit, int s, int other) {
        begin(unit, s);
        int r = unit >> 1;
        first = costs.cost(other, r) + supporterPrice[other] - recipientPrice[r];
        offer(other, 0, unit);
        return search();
    }

    private boolean search() {
        while (!queue.isEmpty() || !unexplored.isEmpty()) {
            if (queue.isEmpty() || !unexplored.isEmpty()
                    && unexplored.nearest() < queue.nearest()) {
                if (unexplored.nearest() >= best) {
                    break;
                }
                explore(unexplored.poll());
                continue;
            }
            int node = queue.poll();
            long loss = queue.distance(node);
            if (node == sink) {
                leaveSink(loss);
            } else if (isFutile(loss)) {
                break;
            } else {
                leave(node, loss);
            }
        }
        return best < NEVER;
    }

    private void begin(int unit, int s) {
        queue.clear();
        unexplored.clear();
        for (int i = 0; i < reached; i++) {
            recipientLoss[reachedRecipients[i]] = NEVER;
        }
        reached = 0;
        root = unit;
        target = s;
        best = NEVER;
        first = 0;
    }

    /**
     * Whether no way that goes on from here, or from later, comes to the target for less than the
     * best.
     */
    private boolean isFutile(long loss) {
        long onward = queue.isSettled(sink) ? leastLoss[target]
                : Math.min(leastLoss[target], yieldLoss[target]);
        return onward == NEVER || loss >= best - onward;
    }

    private void leaveSink(long loss) {
        offer(target, yieldLoss[target] == NEVER ? NEVER : loss + yieldLoss[target], BY_SINK);
        for (int s : yielding) {
            if (loss + yieldLoss[s] >= best) {
                break;
            }
            offer(s, loss + yieldLoss[s], BY_SINK);
        }
    }

    private void leave(int s, long loss) {
        if (flow.taken[s] < costs.max[s]) {
            long onward = loss + costs.place(s, flow.taken[s] + 1) - supporterPrice[s];
            if (onward < best && queue.offer(sink, onward)) {
                sinkArrivedFrom = s;
            }
        }
        for (int unit = flow.firstUnit(s); unit >= 0; unit = flow.unitAfter(unit)) {
            reach(unit, loss + recipientPrice[unit >> 1] - supporterPrice[s]
                    - flow.unitCost(unit));
        }
    }

    private void reach(int unit, long loss) {
        int r = unit >> 1;
        if (loss >= recipientLoss[r] || loss >= best) {
            return;
        }
        if (recipientLoss[r] == NEVER) {
            reachedRecipients[reached++] = r;
        }
        recipientLoss[r] = loss;
        reachedWith[r] = unit;
        offerAlternatives(r);
        if (beyond[r] < best - loss) {
            unexplored.offer(r, loss + beyond[r]);
        }
    }

    private void explore(int r) {
        if (beyond[r] < NEVER) {
            survey(r, Integer.MAX_VALUE);
            offerAlternatives(r);
        }
    }

    private void offerAlternatives(int r) {
        long loss = recipientLoss[r];
        int[] to = alternatives[r];
        long[] lost = losses[r];
        for (int i = 0; i < to.length && lost[i] < best - loss; i++) {
            offer(to[i], loss + lost[i], reachedWith[r]);
        }
    }

    private void offer(int s, long loss, int by) {
        if (queue.offer(s, loss)) {
            arrivedWith[s] = by;
            if (s == target) {
                best = loss;
            }
        }
    }

    /**
     * What the way just found costs: the pairs and places that it makes less those that it ends.
     */
    long cost() {
        return first + best + recipientPrice[root >> 1] - supporterPrice[target];
    }

    /**
     * The recipients that move on the way just found, each after the one that it makes room for.
     */
    List<Step> steps() {
        var steps = new ArrayDeque<Step>();
        int node = target;
        while (node != NOBODY) {
            if (node == sink) {
                node = sinkArrivedFrom;
            } else if (arrivedWith[node] == BY_SINK) {
                node = sink;
            } else {
                int unit = arrivedWith[node];
                int from = flow.holder(unit);
                steps.addFirst(new Step(unit >> 1, from, node));
                node = unit == root ? NOBODY : from;
            }
        }
        return List.copyOf(steps);
    }

    /** A recipient that goes from one supporter to another. */
    record Step(int recipient, int from, int to) {}
}
