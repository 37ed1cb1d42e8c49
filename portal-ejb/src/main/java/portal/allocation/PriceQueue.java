package portal.allocation;

/** The nodes that a search has seen, nearest first: a binary heap that knows where each node stands. */
final class PriceQueue {

    private static final int SETTLED = -2;

    private final int[] heap;
    private final int[] position;
    private final long[] distance;
    private final int[] seen;
    private int size;
    private int seenCount;
    private final int[] settled;
    private int settledCount;

    PriceQueue(int nodes) {
        heap = new int[nodes];
        position = new int[nodes];
        distance = new long[nodes];
        seen = new int[nodes];
        settled = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            position[node] = -1;
            distance[node] = Long.MAX_VALUE;
        }
    }

    void clear() {
        for (int i = 0; i < seenCount; i++) {
            position[seen[i]] = -1;
            distance[seen[i]] = Long.MAX_VALUE;
        }
        size = 0;
        seenCount = 0;
        settledCount = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long distance(int node) {
        return distance[node];
    }

    /** The distance of the node that comes next. */
    long nearest() {
        return distance[heap[0]];
    }

    boolean isSettled(int node) {
        return position[node] == SETTLED;
    }

    int settledCount() {
        return settledCount;
    }

    int settled(int i) {
        return settled[i];
    }

    /** Notes a way to the node; says whether it is the nearest so far. */
    boolean offer(int node, long offered) {
        if (offered >= distance[node]) {
            return false;
        }
        int at = position[node];
        if (at == -1) {
            seen[seenCount++] = node;
            at = size++;
        }
        distance[node] = offered;
        while (at > 0) {
            int parent = (at - 1) >> 1;
            if (distance[heap[parent]] <= offered) {
                break;
            }
            put(heap[parent], at);
            at = parent;
        }
        put(node, at);
        return true;
    }

    int poll() {
        int nearest = heap[0];
        position[nearest] = SETTLED;
        settled[settledCount++] = nearest;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return nearest;
    }

    private void sink(int node) {
        long own = distance[node];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= own) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(node, at);
    }

    private void put(int node, int at) {
        heap[at] = node;
        position[node] = at;
    }
}
