package portal.allocation;

import java.time.Duration;

/** The time that a solve may take. */
final class Clock {

    private final Duration limit;
    private final long end;

    Clock(Duration limit) {
        this.limit = limit;
        end = System.nanoTime() + limit.toNanos();
    }

    void check() {
        if (System.nanoTime() - end > 0) {
            throw new NotDecided(limit);
        }
    }
}
