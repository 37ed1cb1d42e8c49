package portal.web.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests with a body are on their way at this moment from those who are not signed in, by
 * address: each holds one of the server's threads until its last byte has come, however slowly.
 */
final class Strangers {

    /** Half of the server's threads: the others serve everybody else. */
    static final int MOST_AT_ONCE = 100;

    private final Map<String, Integer> coming = new ConcurrentHashMap<>();

    /** @return whether there is room for one more, which then has to leave */
    boolean enter(String address) {
        var mine = new boolean[1];
        coming.compute(address, (known, many) -> {
            int before = many == null ? 0 : many;
            mine[0] = before < MOST_AT_ONCE;
            return mine[0] ? Integer.valueOf(before + 1) : many;
        });
        return mine[0];
    }

    void leave(String address) {
        coming.computeIfPresent(address, (known, many) -> many == 1 ? null : many - 1);
    }
}
