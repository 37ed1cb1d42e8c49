package portal.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A start of this program on a database that an earlier one has filled: a backup first, then the
 * portal migrates, and where it could not, how to go back.
 */
final class Upgrade {

    static final String BACKUPS = "backups";
    static final String WANTED = "portal.upgrade.backup";
    static final String KEPT = "portal.upgrade.keep";

    private static final int KEPT_UNLESS_TOLD = 3;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Cluster cluster;
    private final Secrets secrets;
    private final SortedSet<String> before;
    private final Optional<Path> backup;

    private Upgrade(
            Cluster cluster, Secrets secrets, SortedSet<String> before, Optional<Path> backup) {
        this.cluster = cluster;
        this.secrets = secrets;
        this.before = before;
        this.backup = backup;
    }

    /**
     * Refuses a database that a newer program has changed, and makes a backup of one that this
     * program is about to change; nothing where there is nothing to lose.
     *
     * @return what to say if the portal then does not start
     */
    static Optional<Upgrade> prepare(
            DataFolder folder, Secrets secrets, Cluster cluster, Path home, PrintStream out) {
        SortedSet<String> known = Schema.known(home);
        SortedSet<String> applied = applied(cluster, secrets);
        var unknown = new TreeSet<>(applied);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new Refusal("upgrade.newer", unknown.last(), known.last());
        }
        if (applied.isEmpty() || applied.containsAll(known)) {
            return Optional.empty();
        }
        out.println(Words.say("upgrade.begins", applied.last(), known.last()));
        boolean wanted = Configuration.get(WANTED).map(Boolean::valueOf).orElse(true);
        Optional<Path> backup = wanted
                ? Optional.of(backup(folder, secrets, cluster, applied.last(), out))
                : Optional.empty();
        return Optional.of(new Upgrade(cluster, secrets, applied, backup));
    }

    private static SortedSet<String> applied(Cluster cluster, Secrets secrets) {
        try (Connection connection = DriverManager.getConnection(
                cluster.url(), "postgres", secrets.password("postgres"))) {
            return Schema.allApplied(connection);
        } catch (SQLException failed) {
            throw new Refusal(failed, "backup.no-answer", failed.getMessage());
        }
    }

    private static Path backup(
            DataFolder folder, Secrets secrets, Cluster cluster, String schema, PrintStream out) {
        Instant begun = Instant.now();
        try {
            Path place = Files.createDirectories(folder.path().resolve(BACKUPS));
            DataFolder.permit(place, "rwx------");
            retire(place, kept() - 1);
            Path file = place.resolve(
                    "before-upgrade-from-" + schema + "-" + MOMENT.format(begun) + ".zip");
            Manifest manifest =
                    new Backup(folder.path(), file, Main.version(), out).of(cluster, secrets);
            BackupNote.made(folder.path(), file, manifest,
                    Duration.between(begun, Instant.now()), true);
            out.println(Words.say("upgrade.backed-up", file));
            return file;
        } catch (IOException failed) {
            throw new Refusal(failed, "upgrade.no-backup", failed.getMessage(), WANTED);
        } catch (Refusal failed) {
            throw new Refusal(failed, "upgrade.no-backup", failed.getMessage(), WANTED);
        }
    }

    /** Keeps the newest, and nothing that a kill left half written. */
    private static void retire(Path place, int keep) throws IOException {
        List<Path> all;
        try (var files = Files.list(place)) {
            all = files.filter(file -> file.getFileName().toString().startsWith("before-upgrade-"))
                    .sorted(Comparator.comparing(Upgrade::made).reversed())
                    .toList();
        }
        int seen = 0;
        for (Path file : all) {
            if (file.toString().endsWith(".part") || ++seen > keep) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String made(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.zip(\\.part)?$", "");
        return name.substring(Math.max(0, name.length() - "yyyyMMdd-HHmmss".length()));
    }

    private static int kept() {
        return Configuration.get(KEPT).map(Integer::valueOf).orElse(KEPT_UNLESS_TOLD);
    }

    /** Why the portal did not start, if it is the migrations' doing: then nothing has changed. */
    RuntimeException explained(RuntimeException failure, Path logs) {
        SortedSet<String> now = applied(cluster, secrets);
        if (!now.equals(before)) {
            return failure;
        }
        return new Refusal(failure, "upgrade.failed", before.last(),
                backup.map(Path::toString).orElse("-"), logs);
    }
}
