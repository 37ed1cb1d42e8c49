package portal.system;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A portal as its users run it: {@code portal.jar} in a process of its own, on a free port, with a
 * data folder of its own under {@code target/it}.
 */
public final class RunningPortal implements AutoCloseable {

    /**
     * Portals of tests live for seconds or minutes: they start in two thirds of the time where the
     * machine does not compile a second time what it has compiled once. Benches leave it as it is.
     */
    private static final List<String> MACHINE = Boolean.getBoolean("portal.bench")
            ? List.of("-Xmx1g")
            : List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The password of every demonstration account of the portals started here. */
    public static final String DEMO_PASSWORD = "Example-7431-pass";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration UNTIL_READY = Duration.ofMinutes(5);
    private static final Duration UNTIL_STOPPED = Duration.ofMinutes(1);

    private final Path data;
    private final int port;
    private final Process process;

    private RunningPortal(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /**
     * The one portal with the demonstration that all tests of this run share; started when first
     * asked for.
     */
    public static RunningPortal demo() {
        return Demo.PORTAL;
    }

    private static final class Demo {

        static final RunningPortal PORTAL = start();

        private static RunningPortal start() {
            RunningPortal portal = RunningPortal.start(newData("demo"), "--demo");
            Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
            return portal.awaitReady();
        }
    }

    /** A data folder that nobody has used. */
    public static Path newData(String name) {
        try {
            Path parent = Files.createDirectories(
                    Path.of(System.getProperty("it.dir", "target"), "it"));
            return Files.createTempDirectory(parent.toAbsolutePath(), name + "-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Starts a portal on the folder and returns at once. */
    public static RunningPortal start(Path data, String... options) {
        return start(data, Map.of(), options);
    }

    /** The same with settings by environment variables. */
    public static RunningPortal start(Path data, Map<String, String> environment, String... options) {
        int port = FreePort.find();
        List<String> arguments =
                new ArrayList<>(List.of("--port", "" + port, "--data", data.toString()));
        arguments.addAll(List.of(options));
        try {
            ProcessBuilder builder = command(arguments.toArray(String[]::new));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console(data)));
            return new RunningPortal(data, port, builder.start());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * The command {@code java -jar portal.jar} with its arguments, for a test that runs it in its
     * own way.
     */
    public static ProcessBuilder command(String... arguments) {
        Path jar = Path.of(System.getProperty("portal.dir", "target/portal"), "portal.jar")
                .toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MACHINE);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTAL_"));
        builder.environment().put("PORTAL_DEMO_PASSWORD", DEMO_PASSWORD);
        // One county has schools; tests import into the others.
        builder.environment().put("PORTAL_DEMO_COUNTIES", "500236");
        return builder;
    }

    /** The options of a virtual machine that tests start. */
    public static String machine() {
        return String.join(" ", MACHINE);
    }

    private static File console(Path data) {
        return new File(data + ".log");
    }

    /** The address of the portal, ending in a slash. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The address of a page or a resource, given without its leading slash. */
    public URI address(String path) {
        return address().resolve(path);
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    public Process process() {
        return process;
    }

    /** What the portal printed so far. */
    public String console() throws IOException {
        return Files.readString(console(data).toPath());
    }

    /** Waits until the portal lets traffic in. */
    public RunningPortal awaitReady() {
        Instant deadline = Instant.now().plus(UNTIL_READY);
        while (status("health/ready") != 200) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new IllegalStateException("the portal is not ready, see " + console(data));
            }
            pause();
        }
        return this;
    }

    /** What a GET answers, or 0 where nobody listens. */
    public int status(String path) {
        try {
            var request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * Signs in to the portal's database as {@code postgres}, {@code portal_owner},
     * {@code portal_app}…
     */
    public Connection connect(String role) throws SQLException, IOException {
        Properties secrets = secrets();
        String url = "jdbc:postgresql://127.0.0.1:" + secrets.getProperty("db.port") + "/"
                + secrets.getProperty("db.name");
        String key = "db." + role.replace("portal_", "") + ".password";
        return DriverManager.getConnection(url, role, secrets.getProperty(key));
    }

    /** The secrets of this deployment, as they stand in the data folder. */
    Properties secrets() throws IOException {
        var secrets = new Properties();
        try (InputStream in = Files.newInputStream(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets;
    }

    /** Stops the portal as SIGTERM does; the answer is its exit code. */
    public int stop() {
        process.destroy();
        try {
            if (!process.waitFor(UNTIL_STOPPED.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Ends the launcher and its database as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        PostgresProcesses.kill(data);
    }

    @Override
    public void close() {
        stop();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
