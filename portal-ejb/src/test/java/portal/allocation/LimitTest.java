package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An answer keeps to its time, whatever it is that takes long, and ends soon once nobody waits for
 * it.
 */
class LimitTest {

    /** What a busy machine may add; without the limit these take many times as long. */
    private static final Duration OVERSHOOT = Duration.ofMillis(1_500);

    private final Problem tight = RandomProblems.tightCounty(1, 300, 3_000);

    @Test
    void noTimeDecidesNothing() {
        assertThrows(NotDecided.class, () -> Allocation.solve(tight, Duration.ZERO));
        assertThrows(NotDecided.class, () -> Allocation.solve(tight, Duration.ofMillis(-1)));
    }

    @Test
    @DisplayName("limitMs: passed in whatever step, it is said at once that nothing is decided")
    void theLimitHoldsInEveryStep() {
        for (Problem problem : List.of(tight, tight.with(Objective.MINMAX_THEN_SUM), crowded())) {
            for (int millis = 1; millis < 2_000; millis *= 3) {
                var limit = Duration.ofMillis(millis);
                long began = System.nanoTime();
                boolean decided = isDecided(problem, limit);
                var took = Duration.ofNanos(System.nanoTime() - began);
                assertTrue(took.compareTo(limit.plus(OVERSHOOT)) < 0, took + " of " + limit);
                if (decided) {
                    break;
                }
            }
        }
    }

    @Test
    void explanationsKeepToTheirOwn() {
        var allocation = Allocation.of(tight, AllocationTest.A_MINUTE);
        List<String> everybody = tight.recipients().stream().map(Recipient::id).toList();
        assertThrows(NotDecided.class,
                () -> allocation.explanations(everybody, Duration.ofMillis(1)));
        assertTrue(allocation.explanations(everybody.subList(0, 3)).size() == 3);
    }

    @Test
    void anInterruptEndsItSoon() throws Exception {
        Problem province = RandomProblems.tightCounty(1, 900, 9_000);
        var ended = new CompletableFuture<Plan>();
        var solving = new Thread(() -> {
            try {
                ended.complete(Allocation.solve(province, AllocationTest.A_MINUTE));
            } catch (CancellationException cancelled) {
                ended.completeExceptionally(new IllegalStateException(cancelled));
            }
        });
        solving.start();
        solving.join(50);
        solving.interrupt();
        var cancelled = assertThrows(ExecutionException.class,
                () -> ended.get(OVERSHOOT.toMillis(), TimeUnit.MILLISECONDS));
        assertInstanceOf(CancellationException.class, cancelled.getCause().getCause());
    }

    /** No plan, and a conflict of thousands of schools. */
    private Problem crowded() {
        List<Supporter> small = tight.supporters().stream().map(school -> school.with(0, 8)).toList();
        return new Problem("", Objective.SUM, tight.weights(), 300_000, List.of(), small,
                tight.recipients(), List.of(), List.of());
    }

    private static boolean isDecided(Problem problem, Duration limit) {
        try {
            Allocation.solve(problem, limit);
            return true;
        } catch (NotDecided late) {
            return false;
        }
    }
}
