package portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How many failures to sign in shut a user name, and for how long.
 *
 * <p>GB/T 22239-2019 8.1.4.1 wants failures limited; the figures are the deployment's.
 *
 * @param failures how many
 * @param window   within what time
 * @param lock     how long after the last of them
 */
record Lockout(int failures, Duration window, Duration lock) {

    /** When the name opens again, or nothing where it is open. */
    Optional<Instant> until(List<Instant> failed, Instant now) {
        if (failed.size() < failures) {
            return Optional.empty();
        }
        var latest = failed.stream().sorted(Collections.reverseOrder()).limit(failures).toList();
        var last = latest.get(0);
        var first = latest.get(failures - 1);
        var opens = last.plus(lock);
        return first.plus(window).isAfter(last) && opens.isAfter(now)
                ? Optional.of(opens)
                : Optional.empty();
    }

    /** As far back as a failure can still count. */
    Duration memory() {
        return window.plus(lock);
    }
}
