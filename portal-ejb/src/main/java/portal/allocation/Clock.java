package portal.allocation;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** The time that an answer may take, and whether anybody still waits for it. */
final class Clock {

    private final Duration limit;
    private final long end;

    Clock(Duration limit) {
        this.limit = limit;
        end = System.nanoTime() + limit.toNanos();
    }

    /**
     * Called wherever work goes on for long.
     *
     * @throws NotDecided            when the limit has passed
     * @throws CancellationException when the thread was interrupted; it stays so
     */
    void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for the allocation any longer");
        }
        if (System.nanoTime() - end >= 0) {
            throw new NotDecided(limit);
        }
    }
}
