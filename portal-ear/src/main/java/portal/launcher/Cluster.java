package portal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The PostgreSQL of one data folder: made at the first start, durable, on the loopback address
 * alone, with a password for everyone.
 *
 * <p>Every step can be cut off by a kill and is put right by the next start: what is made is made
 * beside and moved; a server that outlived its launcher is stopped first.
 */
final class Cluster implements AutoCloseable {

    private static final int TRIES = 10;
    private static final Duration LEAVE_TAKING = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final Secrets secrets;
    private final Unprivileged way;
    private final Path programs;
    private boolean running;

    private Cluster(DataFolder folder, Secrets secrets, Unprivileged way, Path programs) {
        this.folder = folder;
        this.secrets = secrets;
        this.way = way;
        this.programs = programs;
    }

    /** Prepares the folder's cluster without starting it. */
    static Cluster of(DataFolder folder, Secrets secrets, Unprivileged way) {
        try {
            return new Cluster(folder, secrets, way, Binaries.unpacked(folder.path(), version()));
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, "data.unwritable", folder.path());
        }
    }

    private static String version() throws IOException {
        var edition = new Properties();
        try (InputStream in = Cluster.class.getResourceAsStream("edition.properties")) {
            edition.load(in);
        }
        return edition.getProperty("postgresql.version");
    }

    /** The release whose databases these programs can go on with, such as 17. */
    static String majorVersion() {
        try {
            return version().split("\\.")[0];
        } catch (IOException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    /** Starts the database, with its roles as the bootstrap script demands them. */
    synchronized void start() {
        try {
            stopOrphans();
            initialise();
            launch();
            running = true;
            provide();
        } catch (IOException | SQLException failed) {
            throw new Refusal(failed, "database.not-started", folder.logs());
        }
    }

    /** The JDBC address of the portal's database. */
    String url() {
        return url(secrets.get(Secrets.NAME));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + secrets.get(Secrets.PORT) + "/" + database;
    }

    private Path data() {
        return folder.database();
    }

    private Path log() {
        return folder.logs().resolve("postgres.log");
    }

    /**
     * Ends what runs from this folder's programs. A process id alone is no proof: it may be
     * anybody's by now. The programs' place is: no other data folder's server runs from there.
     */
    private void stopOrphans() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (Files.exists(pidFile) && !ours().isEmpty()) {
            run(program("pg_ctl"), "stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "60");
        }
        Instant deadline = Instant.now().plus(LEAVE_TAKING);
        while (!ours().isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                ours().forEach(ProcessHandle::destroyForcibly);
            }
            pause();
        }
        // Nobody of ours is left, so whoever has that id now is a stranger (or a zombie).
        Files.deleteIfExists(pidFile);
    }

    private List<ProcessHandle> ours() {
        String place = folder.path().resolve("pg-").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().stream()
                        .anyMatch(path -> path.startsWith(place)))
                .toList();
    }

    private void initialise() throws IOException {
        way.admit(folder.path());
        way.give(folder.logs());
        if (Files.exists(data())) {
            way.give(data());
            return;
        }
        Path fresh = DataFolder.emptied(folder.path().resolve("db.new"));
        Path password = DataFolder.createPrivate(folder.path().resolve("pg-password"));
        try {
            Files.createDirectory(fresh);
            DataFolder.permit(fresh, "rwx------");
            way.give(fresh);
            Files.writeString(password, secrets.password("postgres"));
            way.give(password);
            int exit = run(program("initdb"), "-D", fresh.toString(), "-U", "postgres",
                    "-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8",
                    "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=zh-Hans-CN",
                    "--data-checksums");
            if (exit != 0) {
                throw new Refusal("database.not-initialised", folder.logs());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        DataFolder.settle(fresh, data());
    }

    private void launch() throws IOException {
        for (int tries = 1; tries <= TRIES; tries++) {
            secrets.keep(Secrets.PORT, Integer.toString(freePort()));
            int exit = run(program("pg_ctl"), "start", "-D", data().toString(), "-w", "-t", "600",
                    "-l", log().toString(), "-o", settings());
            if (exit == 0) {
                return;
            }
            // The port may have been taken meanwhile, or a killed server's memory be held still.
            pause();
        }
        throw new Refusal("database.not-started", folder.logs());
    }

    private String settings() {
        return String.join(" ",
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c port=" + secrets.get(Secrets.PORT),
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                // Details would be the words of rows, and persons are in them.
                "-c log_error_verbosity=terse",
                "-c password_encryption=scram-sha-256");
    }

    private int freePort() throws IOException {
        String kept = secrets.get(Secrets.PORT);
        if (kept != null) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), Integer.parseInt(kept)));
                return probe.getLocalPort();
            } catch (IOException | IllegalArgumentException taken) {
                // Another one is as good: whoever connects reads it from the secrets at each start.
            }
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private void provide() throws SQLException, IOException {
        String name = secrets.get(Secrets.NAME);
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            var found = statement.executeQuery(
                    "select from pg_database where datname = " + statement.enquoteLiteral(name));
            if (!found.next()) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true));
            }
        }
        try (Connection connection = superuser(name);
                Statement statement = connection.createStatement()) {
            statement.execute(bootstrap(statement));
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", secrets.password("postgres"));
    }

    /** The administrator's script, with the passwords where psql would put them. */
    private String bootstrap(Statement statement) throws IOException, SQLException {
        String script;
        try (InputStream in = Cluster.class.getResourceAsStream("bootstrap.sql")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String role : Secrets.ROLES) {
            script = script.replace(
                    ":'" + role + "_password'", statement.enquoteLiteral(secrets.password(role)));
        }
        return script;
    }

    /** Stops the database after its last transaction; a client still connected is disconnected. */
    @Override
    public synchronized void close() {
        if (!running) {
            return;
        }
        running = false;
        try {
            String data = data().toString();
            if (run(program("pg_ctl"), "stop", "-D", data, "-m", "fast", "-w", "-t", "60") != 0) {
                run(program("pg_ctl"), "stop", "-D", data, "-m", "immediate", "-w", "-t", "10");
            }
        } catch (IOException unstoppable) {
            throw new Refusal(unstoppable, "database.not-stopped", folder.logs());
        }
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private Path runLog() {
        return folder.logs().resolve("pg_ctl.log");
    }

    private int run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(way.prefix());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(runLog().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        return waitFor(process);
    }

    /** Waits out an interruption as well: a database half started or half stopped helps nobody. */
    private static int waitFor(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
