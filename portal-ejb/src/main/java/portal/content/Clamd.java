package portal.content;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A conversation with ClamAV's daemon, which ends within its time whatever the other side does.
 *
 * @param within how long connecting, sending and the answer may take together
 */
record Clamd(String host, int port, Duration within) {

    private static final Duration A_LOOK = Duration.ofSeconds(2);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;

    /** The same for whoever only looks whether it is there. */
    Clamd soon() {
        return within(A_LOOK);
    }

    Clamd within(Duration time) {
        return new Clamd(host, port, time);
    }

    /** Sends the file's bytes, and answers in the daemon's own words. */
    String screen(Path file) throws IOException {
        try (var talk = new Talk(); var bytes = FileChannel.open(file)) {
            talk.send(command("zINSTREAM"));
            var piece = ByteBuffer.allocate(Integer.BYTES + PIECE);
            try {
                while (bytes.read(piece.clear().position(Integer.BYTES)) > 0) {
                    talk.send(piece.flip().putInt(0, piece.limit() - Integer.BYTES));
                }
                talk.send(ByteBuffer.allocate(Integer.BYTES));
            } catch (IOException refused) {
                // Who has had enough says why before closing; without a word this is the failure.
                return talk.answer(refused);
            }
            return talk.answer(null);
        }
    }

    /** The daemon's version and that of what it knows. */
    String version() throws IOException {
        try (var talk = new Talk()) {
            talk.send(command("zVERSION"));
            return talk.answer(null);
        }
    }

    private static ByteBuffer command(String word) {
        return ByteBuffer.wrap((word + '\0').getBytes(StandardCharsets.US_ASCII));
    }

    /** One connection. */
    private final class Talk implements AutoCloseable {

        private final long until = System.nanoTime() + within.toNanos();
        private final AsynchronousSocketChannel line;

        Talk() throws IOException {
            var address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new IOException("no such host: " + host);
            }
            line = AsynchronousSocketChannel.open();
            try {
                awaited(line.connect(address));
            } catch (IOException failure) {
                line.close();
                throw failure;
            }
        }

        void send(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                awaited(line.write(bytes));
            }
        }

        String answer(IOException otherwise) throws IOException {
            var answer = ByteBuffer.allocate(LONGEST_ANSWER);
            while (answer.hasRemaining()) {
                int read = awaited(line.read(answer));
                int end = answer.position() - 1;
                if (read > 0 && answer.get(end) == 0) {
                    return new String(answer.array(), 0, end, StandardCharsets.UTF_8).strip();
                } else if (read < 0) {
                    break;
                }
            }
            throw otherwise == null ? new IOException("clamd gave no whole answer") : otherwise;
        }

        private <T> T awaited(Future<T> step) throws IOException {
            try {
                return step.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException failure) {
                throw new IOException(failure.getCause());
            } catch (TimeoutException late) {
                throw new IOException("clamd does not answer", late);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }
}
