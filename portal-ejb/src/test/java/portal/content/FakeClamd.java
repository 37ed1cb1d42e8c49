package portal.content;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A scanner that speaks as ClamAV's daemon does, or does not, as each test says. */
final class FakeClamd implements AutoCloseable {

    /** What it does once it was asked. */
    @FunctionalInterface
    interface Manner {

        void talk(InputStream in, OutputStream out) throws Exception;
    }

    /** How many bytes it was sent, each time. */
    final List<Long> screened = new CopyOnWriteArrayList<>();

    private final ServerSocket door;
    private volatile Manner manner = (in, out) -> {
        screened.add(swallow(in));
        say(out, "stream: OK");
    };

    FakeClamd() throws IOException {
        this(0);
    }

    FakeClamd(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        var answering = new Thread(this::answer, "clamd");
        answering.setDaemon(true);
        answering.start();
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    int port() {
        return door.getLocalPort();
    }

    FakeClamd with(Manner other) {
        manner = other;
        return this;
    }

    FakeClamd saying(String answer) {
        return with((in, out) -> {
            screened.add(swallow(in));
            say(out, answer);
        });
    }

    private void answer() {
        while (!door.isClosed()) {
            try (Socket line = door.accept()) {
                var in = line.getInputStream();
                for (int next = in.read(); next > 0;) {
                    next = in.read();
                }
                manner.talk(in, line.getOutputStream());
            } catch (Exception over) {
                // The next one is answered.
            }
        }
    }

    static long swallow(InputStream in) throws IOException {
        var pieces = new DataInputStream(in);
        long all = 0;
        for (int length = pieces.readInt(); length > 0; length = pieces.readInt()) {
            pieces.readFully(new byte[length]);
            all += length;
        }
        return all;
    }

    static void say(OutputStream out, String words) throws IOException {
        out.write((words + '\0').getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
