package portal.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Has a growing file written to the disk while more of it comes, so that a long one leaves little to
 * wait for at its end. The thread beside knows the file alone.
 */
final class SteadyForcing {

    /** In bytes. */
    static final int STEP = 32 << 20;

    private final Forcing disk;
    private CompletableFuture<Void> earlier = CompletableFuture.completedFuture(null);
    private long ahead;

    SteadyForcing(Forcing disk) {
        this.disk = disk;
    }

    /** Has the disk hold all bytes that were written. */
    @FunctionalInterface
    interface Forcing {

        void force() throws IOException;
    }

    /** The file has so many bytes more. */
    void grown(int bytes) {
        ahead += bytes;
        if (ahead >= STEP && earlier.isDone()) {
            ahead = 0;
            earlier = earlier.thenRunAsync(this::force, task -> new Thread(task, "portal-disk").start());
        }
    }

    /** Waits until no loss of power takes any of them. A system tells of a failed disk once only, so each one counts. */
    void finish() throws IOException {
        try {
            earlier.join();
        } catch (CompletionException failed) {
            throw new IOException(failed.getCause());
        }
        disk.force();
    }

    private void force() {
        try {
            disk.force();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
