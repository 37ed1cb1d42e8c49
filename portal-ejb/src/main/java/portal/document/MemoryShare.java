package portal.document;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import portal.RuleViolation;

/**
 * The memory that all workbooks share which are read at the same moment. Whoever finds none left
 * waits, so that some large lists together do not leave the portal without any.
 */
final class MemoryShare {

    /** A quarter of what there is. */
    static final MemoryShare OF_THE_PORTAL = new MemoryShare(
            Runtime.getRuntime().maxMemory() / 4, Duration.ofMinutes(2));

    private static final int UNIT_SHIFT = 10;
    /** Each of those who wait may hold a connection to the database meanwhile. */
    private static final int MOST_WAITING = 8;

    private final int units;
    private final Duration longest;
    private final Semaphore free;

    MemoryShare(long bytes, Duration longest) {
        units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes >> UNIT_SHIFT));
        this.longest = longest;
        free = new Semaphore(units, true);
    }

    long bytes() {
        return (long) units << UNIT_SHIFT;
    }

    /** Does the work while it has its share; what needs more than all has all. */
    void during(long bytes, Runnable work) {
        int needed = (int) Math.min(units, 1 + (bytes >> UNIT_SHIFT));
        if (free.getQueueLength() >= MOST_WAITING || !acquired(needed)) {
            throw new RuleViolation("table.crowded");
        }
        try {
            work.run();
        } finally {
            free.release(needed);
        }
    }

    private boolean acquired(int needed) {
        try {
            return free.tryAcquire(needed, longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
