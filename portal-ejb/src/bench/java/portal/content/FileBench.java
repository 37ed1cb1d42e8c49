package portal.content;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import portal.database.TestDatabase;

/**
 * How fast a file comes in and goes out beside a handler that only copies the stream, over HTTP on
 * this machine: {@code mvn -Pbench -DskipTests -pl portal-ejb verify}.
 */
public final class FileBench {

    private static final long BYTES = Long.getLong("portal.bench.megabytes", 1_024) << 20;
    private static final int ROUNDS = 5;
    private static final int PIECE = 1 << 16;
    private static final Purpose ANY =
            new Purpose("bench", 1L << 40, Set.of(FileType.TEXT));

    private final Path folder = Files.createTempDirectory("portal-bench");
    private final FilesAtWork work = FilesAtWork.fresh(folder.resolve("files"));
    private final Path plain = folder.resolve("plain");
    private Path copied;
    private int sent;
    private long stored;

    private FileBench() throws IOException {
        work.settings.put("portal.files.most-mb", "1048576");
        work.settings.put("portal.files.quota-mb", "1048576");
    }

    public static void main(String[] arguments) throws Exception {
        new FileBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        handle(server, "/in/plain", exchange -> copy(exchange.getRequestBody(), false));
        handle(server, "/in/plain-forced", exchange -> copy(exchange.getRequestBody(), true));
        handle(server, "/in/stored", exchange -> keep(exchange.getRequestBody()));
        handle(server, "/in/resumable", exchange -> resume(exchange.getRequestBody()));
        server.createContext("/out/plain", exchange -> {
            exchange.sendResponseHeaders(200, BYTES);
            try (exchange; var in = Files.newInputStream(copied); var out = exchange.getResponseBody()) {
                pump(in, out);
            }
        });
        server.createContext("/out/stored", exchange -> {
            exchange.sendResponseHeaders(200, BYTES);
            try (exchange; var out = exchange.getResponseBody();
                    var open = work.in(TestDatabase.FIRST, files -> files.open(stored))) {
                open.send(out, 0, BYTES);
            }
        });
        server.start();
        String at = "http://127.0.0.1:" + server.getAddress().getPort();
        System.out.printf("%,d MB each way, heap at most %,d MB%n",
                BYTES >> 20, Runtime.getRuntime().maxMemory() >> 20);
        report("upload", at + "/in/plain", at + "/in/stored", true);
        report("upload, both forced to the disk", at + "/in/plain-forced", at + "/in/stored", true);
        report("upload that goes on", at + "/in/plain", at + "/in/resumable", true);
        report("download", at + "/out/plain", at + "/out/stored", false);
        server.stop(0);
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What a handler does with a body. */
    private interface Taking {

        void take(HttpExchange exchange) throws IOException;
    }

    private static void handle(HttpServer server, String path, Taking taking) {
        server.createContext(path, exchange -> {
            try (exchange) {
                taking.take(exchange);
                exchange.sendResponseHeaders(204, -1);
            }
        });
    }

    /** Each file is another, and the one before is neither written nor removed while one is timed. */
    private void report(String what, String plain, String stored, boolean sends)
            throws IOException {
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            theirs[round] = sends ? send(plain) : receive(plain);
            if (sends) {
                settle();
            }
            ours[round] = sends ? send(stored) : receive(stored);
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        double our = ours[ROUNDS / 2];
        double their = theirs[ROUNDS / 2];
        System.out.printf("%s: %.0f MB/s, copying handler %.0f MB/s, ratio %.2f%n",
                what, our, their, our / their);
    }

    private void settle() throws IOException {
        try (var written = FileChannel.open(plain, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        copied = Files.move(plain, plain.resolveSibling("plain-" + sent));
    }

    private double send(String address) throws IOException {
        long begun = System.nanoTime();
        var request = (HttpURLConnection) URI.create(address).toURL().openConnection();
        request.setDoOutput(true);
        request.setRequestMethod("PUT");
        request.setFixedLengthStreamingMode(BYTES);
        var piece = new byte[PIECE];
        var line = "%08d\n".formatted(sent++).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < PIECE; i++) {
            piece[i] = line[i % line.length];
        }
        try (var out = request.getOutputStream()) {
            for (long left = BYTES; left > 0; left -= PIECE) {
                out.write(piece);
            }
        }
        require(request.getResponseCode(), 204);
        return speed(begun);
    }

    private static double receive(String address) throws IOException {
        long begun = System.nanoTime();
        var request = (HttpURLConnection) URI.create(address).toURL().openConnection();
        long received = 0;
        try (var in = request.getInputStream()) {
            var piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                received += read;
            }
        }
        require(received, BYTES);
        return speed(begun);
    }

    private static double speed(long begun) {
        return (BYTES >> 20) / ((System.nanoTime() - begun) / 1e9);
    }

    private static void require(long found, long expected) throws IOException {
        if (found != expected) {
            throw new IOException(found + " instead of " + expected);
        }
    }

    private void copy(InputStream in, boolean force) throws IOException {
        try (var out = Files.newOutputStream(plain)) {
            pump(in, out);
        }
        if (force) {
            try (var file = FileChannel.open(plain, StandardOpenOption.WRITE)) {
                file.force(true);
            }
        }
    }

    private static void pump(InputStream in, OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            out.write(piece, 0, read);
        }
    }

    private void keep(InputStream in) {
        try {
            work.tenant.within(TestDatabase.FIRST, () -> {
                try (var arrived = work.arrivals().receive(in, "x.txt", ANY)) {
                    stored = work.in(TestDatabase.FIRST,
                            files -> files.keep(arrived, FilesAtWork.BATCH));
                }
                return null;
            });
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The whole in one request of an upload that could be cut. */
    private void resume(InputStream in) {
        var uploads = new UploadsAtWork(work);
        String id = uploads.as(TestDatabase.FIRST, UploadsAtWork.ONE, own -> own.begin(
                new Announcement("table", "x.txt", BYTES, Optional.empty(), Optional.empty()))).id();
        uploads.send(TestDatabase.FIRST, UploadsAtWork.ONE, id, 0, in);
        stored = uploads.keep(TestDatabase.FIRST, UploadsAtWork.ONE, id, true);
    }
}
