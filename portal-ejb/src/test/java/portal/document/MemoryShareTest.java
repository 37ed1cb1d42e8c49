package portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;

class MemoryShareTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void whoFindsNoMemoryWaitsAndIsToldWhenItTakesTooLong() throws Exception {
        var share = new MemoryShare(10 * MEGABYTE, Duration.ofMillis(50));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            var reading = other.submit(() -> share.during(8 * MEGABYTE, () -> {
                begun.countDown();
                await(end);
            }));
            begun.await();
            share.during(MEGABYTE, () -> {});
            assertEquals("table.crowded", assertThrows(RuleViolation.class,
                    () -> share.during(4 * MEGABYTE, () -> {})).key());
            end.countDown();
            reading.get();
            share.during(4 * MEGABYTE, () -> {});
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void howeverManyComeNoMoreReadAtOnceThanThereIsMemory() throws Exception {
        var share = new MemoryShare(10 * MEGABYTE, Duration.ofSeconds(30));
        var reading = new AtomicInteger();
        var most = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var each : pool.invokeAll(java.util.Collections.nCopies(24, () -> {
                share.during(4 * MEGABYTE, () -> {
                    most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                    pause();
                    reading.decrementAndGet();
                });
                return null;
            }))) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(2, most.get());
    }

    @Test
    void whatFailsGivesItsShareBackAndWhatNeedsMoreThanAllHasAll() {
        var share = new MemoryShare(MEGABYTE, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThrows(IllegalStateException.class, () -> share.during(Long.MAX_VALUE, () -> {
                throw new IllegalStateException("on purpose");
            }));
        }
        share.during(MEGABYTE, () -> {});
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
