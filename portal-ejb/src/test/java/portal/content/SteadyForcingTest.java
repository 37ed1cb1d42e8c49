package portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What arrives goes to the disk while more of it comes")
class SteadyForcingTest {

    @Test
    @DisplayName("a short file goes to the disk once, at its end")
    void oncePerShortFile() throws IOException {
        var times = new AtomicInteger();
        var disk = new SteadyForcing(times::incrementAndGet);

        disk.grown(SteadyForcing.STEP - 1);
        disk.finish();

        assertEquals(1, times.get());
    }

    @Test
    @DisplayName("whoever sends a long one does not wait for a slow disk before the end")
    void senderGoesOn() throws Exception {
        var slow = new CountDownLatch(1);
        var times = new AtomicInteger();
        var disk = new SteadyForcing(() -> {
            times.incrementAndGet();
            await(slow);
        });

        disk.grown(SteadyForcing.STEP);
        disk.grown(SteadyForcing.STEP);
        slow.countDown();
        disk.finish();

        assertEquals(2, times.get());
    }

    @Test
    @DisplayName("a disk that failed under way is told of, also where it takes the rest")
    void failureIsKept() {
        var times = new AtomicInteger();
        var disk = new SteadyForcing(() -> {
            if (times.incrementAndGet() == 1) {
                throw new IOException("no room");
            }
        });

        disk.grown(SteadyForcing.STEP);

        assertThrows(IOException.class, disk::finish);
        assertEquals(1, times.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
