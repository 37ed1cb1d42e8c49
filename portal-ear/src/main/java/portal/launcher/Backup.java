package portal.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * The command {@code backup}: database, files, keys and secrets of one data folder in one archive,
 * while its portal runs or without it.
 *
 * <p>Stored files are copied twice over: first beside the database, then once more those that came
 * in meanwhile. A row is only written once its bytes are safe, so each row of the database's last
 * moment has its bytes in one of the two.
 */
final class Backup {

    static final String FILES_SETTING = "portal.files.dir";

    private static final String FILES = "files";
    private static final List<String> KEYS = List.of("audit", "keys");
    private static final String SECRETS = "secrets.properties";

    /** Files of a county that no row names: still being sent, put aside to be removed, or made of the rest. */
    private static final Pattern UNNAMED = Pattern.compile("files/\\d{6}/(archives|arriving|partial|aside)");

    private final Path data;
    private final Path file;
    private final String program;
    private final PrintStream out;
    private final Instant begun = Instant.now();

    Backup(Path data, Path file, String program, PrintStream out) {
        this.data = data;
        this.file = file;
        this.program = program;
        this.out = out;
    }

    /** Does it, and says what the archive holds. */
    void run() {
        if (!Files.isDirectory(data)) {
            throw new Refusal("backup.no-folder", data);
        }
        if (Configuration.get(Configuration.URL).isPresent()) {
            told(written(null, null));
            out.println(Words.say("backup.external"));
            return;
        }
        if (Files.notExists(data.resolve("db"))) {
            throw new Refusal("backup.no-database", data);
        }
        DataFolder folder;
        try {
            folder = DataFolder.take(data);
        } catch (Refusal refusal) {
            if (refusal.key().equals("data.in-use")) {
                told(besideThePortal());
                return;
            }
            throw refusal;
        }
        try (folder) {
            told(alone(folder));
        }
    }

    /** Beside the portal, whose database answers at the port that it wrote down. */
    private Manifest besideThePortal() {
        Secrets secrets = Secrets.read(data.resolve(SECRETS));
        return withConnection("jdbc:postgresql://127.0.0.1:" + secrets.get(Secrets.PORT) + "/"
                + secrets.get(Secrets.NAME), secrets);
    }

    private Manifest alone(DataFolder folder) {
        requireOwnFolder();
        Secrets secrets = Secrets.of(folder);
        try (Cluster cluster = Cluster.of(folder, secrets, Unprivileged.preferred())) {
            var stop = new Thread(cluster::close, "portal-backup-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            cluster.start();
            return withConnection(cluster.url(), secrets);
        }
    }

    /** Of a database that this launcher has started already. */
    Manifest of(Cluster cluster, Secrets secrets) {
        return withConnection(cluster.url(), secrets);
    }

    /** Starting the database as somebody else would leave files that its owner cannot write. */
    private void requireOwnFolder() {
        try {
            String owner = Files.getOwner(data).getName();
            if (DataFolder.POSIX && !owner.equals(System.getProperty("user.name"))) {
                throw new Refusal("backup.not-owner", data, owner);
            }
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, "data.unwritable", data);
        }
    }

    private Manifest withConnection(String url, Secrets secrets) {
        try (Connection connection =
                DriverManager.getConnection(url, "postgres", secrets.password("postgres"))) {
            return written(connection, Schema.applied(connection).orElse(null));
        } catch (SQLException unreachable) {
            throw new Refusal(unreachable, "backup.no-answer", unreachable.getMessage());
        }
    }

    private Manifest written(Connection database, String schema) {
        try (BackupArchive archive = BackupArchive.begin(file)) {
            Path db = database == null ? null : data.resolve("db").toRealPath();
            Path files = Path.of(Configuration.get(FILES_SETTING)
                    .orElseGet(() -> data.resolve(FILES).toString()));
            archive.tell(new Progress(out, "backup.progress", sizeOf(db) + sizeOf(files)));
            for (String keys : KEYS) {
                addAll(archive, keys, data.resolve(keys));
            }
            addAll(archive, FILES, files);
            if (db != null) {
                new BaseBackup(database, db, archive).copy();
                addAll(archive, FILES, files);
            }
            archive.file(SECRETS, data.resolve(SECRETS), true);
            return archive.seal(facts(database, schema));
        } catch (AccessDeniedException denied) {
            throw new Refusal(denied, "backup.unreadable", denied.getMessage());
        } catch (IOException | SQLException failed) {
            throw new Refusal(failed, "backup.failed", failed.getMessage(), file);
        }
    }

    private Map<String, String> facts(Connection database, String schema) throws SQLException {
        var facts = new LinkedHashMap<String, String>();
        facts.put(Manifest.MADE_AT, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put(Manifest.NODE, node());
        facts.put(Manifest.PROGRAM, program);
        facts.put(Manifest.POSTGRESQL, database == null
                ? Manifest.EXTERNAL
                : Integer.toString(database.getMetaData().getDatabaseMajorVersion()));
        Optional.ofNullable(schema).ifPresent(version -> facts.put(Manifest.SCHEMA, version));
        if (schema != null) {
            facts.put(Manifest.COUNTIES, Schema.counties(database));
        }
        return facts;
    }

    static String node() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^\\w.-]", "_");
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** A folder's plain files, those that the archive has already left out. */
    private static void addAll(BackupArchive archive, String name, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new LiveFolder() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes)
                    throws IOException {
                String within = named(inner);
                if (UNNAMED.matcher(within).matches()) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!archive.has(within)) {
                    archive.folder(within);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                String within = named(file);
                if (attributes.isRegularFile() && !archive.has(within)) {
                    archive.file(within, file, false);
                }
                return FileVisitResult.CONTINUE;
            }

            private String named(Path inner) {
                return LiveFolder.nameIn(name, root.relativize(inner));
            }
        });
    }

    private static long sizeOf(Path folder) throws IOException {
        var size = new AtomicLong();
        if (folder != null && Files.isDirectory(folder)) {
            Files.walkFileTree(folder.toRealPath(), new LiveFolder() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    size.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return size.get();
    }

    private void told(Manifest manifest) {
        BackupNote.made(data, file, manifest, Duration.between(begun, Instant.now()), false);
        out.println(Words.say("backup.done", file, Progress.megabytes(size(file)),
                Duration.between(begun, Instant.now()).toSeconds(), manifest.files(),
                manifest.fact(Manifest.SCHEMA)));
        out.println(Words.say("backup.keep"));
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
