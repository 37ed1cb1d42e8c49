package portal.allocation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * Whether demands on one side can be met by capacities on the other, each pair used at most once,
 * whatever it costs; and where they cannot, who stands in the way.
 *
 * <p>Left nodes come one unit at a time, as far as a way to a free place can be found for each.
 * What a search in vain has reached leads nowhere as long as no capacity grows: later searches pass
 * it by. Where one does grow on trial, all that happens from then on can be taken back.
 */
final class Transport {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private static final int NOBODY = -1;

    private final int[] room;
    private final IntFunction<int[]> ways;
    /** Lefts of one class have ways within the same rights. */
    private final int[] classOf;
    private final int[] classesOf;
    private final int[] sizes;
    private final int[] unseenAtFirst;
    private final int[] unseen;
    /** Who has a place at each right node. */
    private final BitSet[] guests;
    /** Lefts that may have places: no search enters any other. */
    private final boolean[] hosted;
    private int hostedCount;

    /**
     * The search in progress: by which left each right was arrived at, from which right each left.
     */
    private final int[] cameFrom;
    private final int[] arrivedBy;
    private final int[] seenRight;
    private final int[] seenLeft;
    private final int[] queue;
    private int queued;
    private int searches;

    /** What was done on trial: three numbers a step. */
    private int[] steps = new int[48];
    private int stepCount;
    private boolean onTrial;
    private int leftOut = NOBODY;

    /** The left and right nodes that the last search in vain reached. */
    final BitSet reachedLeft = new BitSet();
    final BitSet reachedRight = new BitSet();

    /**
     * @param capacity of each right node
     * @param ways     the right nodes of each left node
     * @param classOf  the class of each left node
     * @param classes  the right nodes to which lefts of each class may have ways
     */
    Transport(int[] capacity, IntFunction<int[]> ways, int[] classOf, int[][] classes) {
        this.ways = ways;
        this.classOf = classOf;
        int rights = capacity.length;
        room = capacity.clone();
        guests = new BitSet[rights];
        cameFrom = new int[rights];
        seenRight = new int[rights];
        classesOf = new int[rights];
        arrivedBy = new int[classOf.length];
        seenLeft = new int[classOf.length];
        queue = new int[classOf.length];
        hosted = new boolean[classOf.length];
        sizes = Arrays.stream(classes).mapToInt(members -> members.length).toArray();
        unseenAtFirst = sizes.clone();
        unseen = new int[classes.length];
        for (int kind = 0; kind < classes.length; kind++) {
            for (int right : classes[kind]) {
                classesOf[right] |= 1 << kind;
            }
        }
    }

    /** Gives the left node one place more; says whether there was a way to one. */
    boolean place(int left) {
        begin();
        if (!hosted[left]) {
            hosted[left] = true;
            hostedCount++;
        }
        int end = enter(left, NOBODY);
        return moved(end == NOBODY ? search() : end, NOBODY);
    }

    /** Takes a place of the right node for good; who had it moves on. Says whether that can be. */
    boolean settle(int right) {
        if (room[right] > 0) {
            leaveRoom(right);
            return true;
        }
        begin();
        if (seenRight[right] >= searches) {
            return false;
        }
        see(right, NOBODY);
        int end = enterGuests(right);
        return moved(end == NOBODY ? search() : end, right);
    }

    /** Has the right node take any number from now on, until that is taken back. */
    void open(int right) {
        beginTrial();
        step(right, NOBODY, room[right]);
        room[right] = UNLIMITED;
    }

    /**
     * Has the left node give up all that it has from now on, until that is taken back.
     *
     * @param settled the right nodes at which it has places for good
     */
    void leave(int left, int[] settled) {
        beginTrial();
        if (hosted[left]) {
            hosted[left] = false;
            hostedCount--;
            leftOut = left;
        }
        for (int right : settled) {
            gainRoom(right);
        }
        for (int right = 0; right < guests.length; right++) {
            if (guests[right] != null && guests[right].get(left)) {
                step(right, left, 0);
                guests[right].clear(left);
                gainRoom(right);
            }
        }
    }

    /** Takes back all that has happened since a node was opened or left. */
    void takeBack() {
        onTrial = false;
        if (leftOut != NOBODY) {
            hosted[leftOut] = true;
            hostedCount++;
        }
        while (stepCount > 0) {
            stepCount -= 3;
            int right = steps[stepCount];
            int left = steps[stepCount + 1];
            if (left == NOBODY) {
                room[right] = steps[stepCount + 2];
            } else {
                guests[right].flip(left);
            }
        }
    }

    private void beginTrial() {
        onTrial = true;
        leftOut = NOBODY;
        stepCount = 0;
        searches = 0;
        Arrays.fill(seenRight, 0);
        Arrays.fill(seenLeft, 0);
        System.arraycopy(sizes, 0, unseenAtFirst, 0, sizes.length);
    }

    private void step(int right, int left, int before) {
        if (onTrial) {
            if (stepCount == steps.length) {
                steps = Arrays.copyOf(steps, 2 * stepCount);
            }
            steps[stepCount] = right;
            steps[stepCount + 1] = left;
            steps[stepCount + 2] = before;
            stepCount += 3;
        }
    }

    private void begin() {
        searches++;
        queued = 0;
        System.arraycopy(unseenAtFirst, 0, unseen, 0, unseen.length);
    }

    /**
     * Goes on from those that were entered; returns the right node with a free place, or nobody.
     */
    private int search() {
        for (int next = 0; next < queued; next++) {
            int left = queue[next];
            if (unseen[classOf[left]] == 0) {
                continue;
            }
            for (int right : ways.apply(left)) {
                if (isNew(right, left)) {
                    see(right, left);
                    int end = enterGuests(right);
                    if (end != NOBODY) {
                        return end;
                    }
                }
            }
        }
        fail();
        return NOBODY;
    }

    private boolean isNew(int right, int left) {
        return seenRight[right] < searches && (guests[right] == null || !guests[right].get(left));
    }

    private void see(int right, int from) {
        seenRight[right] = searches;
        cameFrom[right] = from;
        for (int classes = classesOf[right]; classes != 0; classes &= classes - 1) {
            unseen[Integer.numberOfTrailingZeros(classes)]--;
        }
    }

    /** Returns a right node where the left one finds a free place at once, or nobody. */
    private int enter(int left, int from) {
        if (seenLeft[left] >= searches) {
            return NOBODY;
        }
        seenLeft[left] = searches;
        arrivedBy[left] = from;
        queue[queued++] = left;
        if (unseen[classOf[left]] > 0) {
            for (int right : ways.apply(left)) {
                if (room[right] > 0 && isNew(right, left)) {
                    see(right, left);
                    return right;
                }
            }
        }
        return NOBODY;
    }

    private int enterGuests(int right) {
        if (guests[right] != null && queued < hostedCount) {
            for (int guest = guests[right].nextSetBit(0); guest >= 0;
                    guest = guests[right].nextSetBit(guest + 1)) {
                int end = enter(guest, right);
                if (end != NOBODY) {
                    return end;
                }
            }
        }
        return NOBODY;
    }

    private boolean moved(int end, int settled) {
        if (end != NOBODY) {
            move(end, settled);
        }
        return end != NOBODY;
    }

    private void move(int end, int settled) {
        leaveRoom(end);
        int right = end;
        while (right != settled) {
            int left = cameFrom[right];
            if (guests[right] == null) {
                guests[right] = new BitSet();
            }
            step(right, left, 0);
            guests[right].set(left);
            right = arrivedBy[left];
            if (right == NOBODY) {
                return;
            }
            step(right, left, 0);
            guests[right].clear(left);
        }
    }

    private void leaveRoom(int right) {
        if (room[right] != UNLIMITED) {
            step(right, NOBODY, room[right]);
            room[right]--;
        }
    }

    private void gainRoom(int right) {
        if (room[right] != UNLIMITED) {
            step(right, NOBODY, room[right]);
            room[right]++;
        }
    }

    /** Notes whom the search has reached, and has all later ones pass them by. */
    private void fail() {
        reachedLeft.clear();
        reachedRight.clear();
        for (int i = 0; i < queued; i++) {
            reachedLeft.set(queue[i]);
            seenLeft[queue[i]] = UNLIMITED;
        }
        for (int right = 0; right < seenRight.length; right++) {
            if (seenRight[right] == searches) {
                reachedRight.set(right);
                seenRight[right] = UNLIMITED;
            }
        }
        System.arraycopy(unseen, 0, unseenAtFirst, 0, unseen.length);
    }
}
