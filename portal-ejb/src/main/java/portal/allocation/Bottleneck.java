package portal.allocation;

import java.util.Arrays;

/**
 * The smallest distance within which everybody can be satisfied, pins apart.
 *
 * <p>Recipients are placed one after the other along the path whose longest pair is shortest; as
 * every path within the distance so far is free, the distance grows only where it must.
 */
final class Bottleneck {

    private static final int NOBODY = -1;
    private static final int BY_SINK = -2;

    private final PairCosts costs;
    private final Clock clock;
    private final int sink;
    private final int[] taken;
    private final int[] floor;
    private final int[] holder;
    private final int[] firstUnit;
    private final int[] nextUnit;
    private final PriceQueue queue;
    private final int[] arrivedWith;
    private final boolean[] reached;
    private int sinkArrivedFrom;
    private int distance;

    private Bottleneck(PairCosts costs, Clock clock) {
        this.costs = costs;
        this.clock = clock;
        sink = costs.supporters;
        taken = costs.pinnedTo.clone();
        floor = new int[costs.supporters];
        holder = new int[2 * costs.recipients];
        firstUnit = new int[costs.supporters];
        nextUnit = new int[2 * costs.recipients];
        Arrays.fill(holder, NOBODY);
        Arrays.fill(firstUnit, NOBODY);
        queue = new PriceQueue(costs.supporters + 1);
        arrivedWith = new int[costs.supporters];
        reached = new boolean[costs.recipients];
    }

    /** The distance in metres, or -1 where there is no plan at any distance. */
    static int of(PairCosts costs, Clock clock) {
        return new Bottleneck(costs, clock).find();
    }

    private int find() {
        for (int r = 0; r < costs.recipients; r++) {
            for (int slot = 0; slot < costs.open[r]; slot++) {
                if (!place(2 * r + slot)) {
                    return -1;
                }
            }
        }
        System.arraycopy(costs.min, 0, floor, 0, floor.length);
        while (isShort()) {
            if (!place(NOBODY)) {
                return -1;
            }
        }
        return distance;
    }

    private boolean isShort() {
        for (int s = 0; s < floor.length; s++) {
            if (taken[s] < floor[s]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Places the unit, or where there is none moves one from a supporter that can spare it to a
     * short one.
     */
    private boolean place(int unit) {
        clock.check();
        int end = search(unit);
        if (end < 0) {
            return false;
        }
        distance = (int) queue.distance(end);
        if (unit == NOBODY) {
            taken[end]++;
        }
        int node = end;
        while (true) {
            if (node == sink) {
                node = sinkArrivedFrom;
                taken[node]++;
            } else if (arrivedWith[node] == BY_SINK) {
                taken[node]--;
                return true;
            } else {
                int moved = arrivedWith[node];
                int from = holder[moved];
                move(moved, from, node);
                if (moved == unit) {
                    return true;
                }
                node = from;
            }
        }
    }

    private void move(int unit, int from, int to) {
        if (from >= 0) {
            if (firstUnit[from] == unit) {
                firstUnit[from] = nextUnit[unit];
            } else {
                int before = firstUnit[from];
                while (nextUnit[before] != unit) {
                    before = nextUnit[before];
                }
                nextUnit[before] = nextUnit[unit];
            }
        }
        holder[unit] = to;
        nextUnit[unit] = firstUnit[to];
        firstUnit[to] = unit;
    }

    private int search(int unit) {
        queue.clear();
        Arrays.fill(reached, false);
        if (unit == NOBODY) {
            queue.offer(sink, distance);
        } else if (reach(unit, distance, true)) {
            return sink;
        }
        while (!queue.isEmpty()) {
            int node = queue.poll();
            boolean isTarget = unit == NOBODY ? node != sink && taken[node] < floor[node]
                    : node == sink;
            if (isTarget) {
                return node;
            }
            if (node == sink) {
                for (int s = 0; s < floor.length; s++) {
                    if (taken[s] > floor[s] && queue.offer(s, distance)) {
                        arrivedWith[s] = BY_SINK;
                    }
                }
            } else if (leave(node, queue.distance(node), unit != NOBODY)) {
                return sink;
            }
        }
        return -1;
    }

    /** Says whether a free place was found that no other way can better. */
    private boolean leave(int s, long longest, boolean toSink) {
        if (toSink && taken[s] < costs.max[s] && queue.offer(sink, longest)) {
            sinkArrivedFrom = s;
        }
        for (int unit = firstUnit[s]; unit >= 0; unit = nextUnit[unit]) {
            if (!reached[unit >> 1] && reach(unit, longest, toSink)) {
                return true;
            }
        }
        return false;
    }

    private boolean reach(int unit, long longest, boolean toSink) {
        clock.check();
        int r = unit >> 1;
        reached[r] = true;
        for (int s : costs.suitable(r)) {
            if (s == holder[2 * r] || s == holder[2 * r + 1] || queue.distance(s) <= longest
                    || !costs.permits(s, r)) {
                continue;
            }
            long far = Math.max(longest, costs.distance(s, r));
            if (queue.offer(s, far)) {
                arrivedWith[s] = unit;
                if (toSink && far == distance && taken[s] < costs.max[s]) {
                    queue.offer(sink, far);
                    sinkArrivedFrom = s;
                    return true;
                }
            }
        }
        return false;
    }
}
