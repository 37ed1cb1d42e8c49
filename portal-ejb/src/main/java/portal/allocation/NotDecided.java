package portal.allocation;

import java.time.Duration;

/** The limit of time passed before the optimum was proven. */
public class NotDecided extends RuntimeException {

    public NotDecided(Duration limit) {
        super("not decided within " + limit.toMillis() + " ms");
    }
}
