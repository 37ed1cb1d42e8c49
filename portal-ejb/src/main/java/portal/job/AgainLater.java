package portal.job;

import java.time.Duration;

/** Tells the queue that a job is to be begun again, and when. */
final class AgainLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration after;

    AgainLater(Duration after) {
        super("again in " + after.toSeconds() + " s", null, false, false);
        this.after = after;
    }

    Duration after() {
        return after;
    }
}
