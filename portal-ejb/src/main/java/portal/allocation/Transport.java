package portal.allocation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Whether demands on one side can be met by capacities on the other, each pair used at most once, whatever
 * it costs; and where they cannot, who stands in the way.
 */
final class Transport {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private final int[] demand;
    private final int[] room;
    private final int[][] ways;
    /** Who has a place at each right node. */
    private final BitSet[] guests;
    private final int[] cameFrom;
    private final int[] arrivedBy;

    /** The left and right nodes that the first unmet unit could reach. */
    final BitSet reachedLeft = new BitSet();
    final BitSet reachedRight = new BitSet();

    /**
     * @param demand   of each left node
     * @param capacity of each right node
     * @param ways     the right nodes of each left node
     */
    Transport(int[] demand, int[] capacity, int[][] ways) {
        this.demand = demand;
        this.room = capacity.clone();
        this.ways = ways;
        guests = new BitSet[capacity.length];
        cameFrom = new int[capacity.length];
        arrivedBy = new int[demand.length];
        for (int right = 0; right < capacity.length; right++) {
            guests[right] = new BitSet();
        }
    }

    /** How many units of demand remain unmet at least. */
    int unmet() {
        int unmet = 0;
        for (int left = 0; left < demand.length; left++) {
            for (int unit = 0; unit < demand[left]; unit++) {
                if (!augment(left, unmet == 0)) {
                    unmet += demand[left] - unit;
                    break;
                }
            }
        }
        return unmet;
    }

    private boolean augment(int root, boolean first) {
        Arrays.fill(cameFrom, -1);
        Arrays.fill(arrivedBy, -1);
        var queue = new ArrayDeque<Integer>();
        queue.add(root);
        arrivedBy[root] = UNLIMITED;
        while (!queue.isEmpty()) {
            int left = queue.poll();
            for (int right : ways[left]) {
                if (cameFrom[right] >= 0 || guests[right].get(left)) {
                    continue;
                }
                cameFrom[right] = left;
                if (room[right] > 0) {
                    move(root, right);
                    return true;
                }
                for (int guest = guests[right].nextSetBit(0); guest >= 0;
                        guest = guests[right].nextSetBit(guest + 1)) {
                    if (arrivedBy[guest] == -1) {
                        arrivedBy[guest] = right;
                        queue.add(guest);
                    }
                }
            }
        }
        if (first) {
            note();
        }
        return false;
    }

    private void move(int root, int end) {
        int right = end;
        if (room[right] != UNLIMITED) {
            room[right]--;
        }
        while (true) {
            int left = cameFrom[right];
            guests[right].set(left);
            if (left == root) {
                return;
            }
            right = arrivedBy[left];
            guests[right].clear(left);
        }
    }

    private void note() {
        for (int left = 0; left < arrivedBy.length; left++) {
            reachedLeft.set(left, arrivedBy[left] != -1);
        }
        for (int right = 0; right < cameFrom.length; right++) {
            reachedRight.set(right, cameFrom[right] != -1);
        }
    }
}
