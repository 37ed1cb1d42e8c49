package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    private final Lockout usual = new Lockout(5, QUARTER, QUARTER);

    private static List<Instant> minutesAgo(int... minutes) {
        return Arrays.stream(minutes).mapToObj(ago -> NOW.minus(Duration.ofMinutes(ago))).toList();
    }

    @Test
    void fourFailuresLockNothing() {
        assertEquals(Optional.empty(), usual.until(minutesAgo(1, 2, 3, 4), NOW));
    }

    @Test
    @DisplayName("security.md, sign-in: five failures in 15 minutes lock for 15, counted from the last")
    void fiveWithinTheWindowLockFromTheLast() {
        assertEquals(Optional.of(NOW.plus(Duration.ofMinutes(12))),
                usual.until(minutesAgo(3, 4, 5, 6, 17), NOW));
        assertEquals(Optional.empty(), usual.until(minutesAgo(3, 4, 5, 6, 18), NOW));
    }

    @Test
    void theLockOpensByItself() {
        assertEquals(Optional.empty(), usual.until(minutesAgo(15, 16, 17, 18, 19), NOW));
    }

    @Test
    void moreFailuresThanEnoughAreNoLess() {
        assertEquals(Optional.of(NOW.plus(QUARTER)),
                usual.until(minutesAgo(60, 0, 1, 2, 3, 4, 50), NOW));
    }

    @Test
    void whatCannotCountAnyMoreNeedNotBeKept() {
        assertEquals(Duration.ofMinutes(30), usual.memory());
    }
}
