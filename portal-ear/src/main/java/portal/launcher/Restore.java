package portal.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/**
 * The command {@code restore}: a backup becomes a data folder that the next start goes on with.
 *
 * <p>The whole archive is verified before anything is written. What is written stands in a folder of
 * its own until it is complete, and no portal starts over one that was cut off.
 */
final class Restore {

    private static final long SPARE = 200_000_000;

    /** In the order in which they take their places: a folder with a database is complete. */
    private static final List<String> PARTS =
            List.of("keys", "audit", "files", "secrets.properties", "db");

    private final Path file;
    private final Path data;
    private final Path home;
    private final PrintStream out;

    Restore(Path file, Path data, Path home, PrintStream out) {
        this.file = file;
        this.data = data;
        this.home = home;
        this.out = out;
    }

    void run() {
        Instant begun = Instant.now();
        requireEmpty();
        try (StoredBackup backup = StoredBackup.open(file)) {
            Manifest manifest = backup.manifest();
            requireFitting(manifest);
            requireSpace(manifest.bytes());
            backup.verify(new Progress(out, "restore.verifying", manifest.bytes()));
            try (DataFolder folder = DataFolder.take(data)) {
                unpack(backup, folder);
                BackupNote.restored(
                        folder.path(), file, manifest, Duration.between(begun, Instant.now()));
            }
            told(manifest);
        }
    }

    /** The command {@code backup --check}: the same verification, and nothing else. */
    static void check(Path file, PrintStream out) {
        try (StoredBackup backup = StoredBackup.open(file)) {
            Manifest manifest = backup.manifest();
            backup.verify(new Progress(out, "restore.verifying", manifest.bytes()));
            out.println(Words.say("check.sound", file, manifest.fact(Manifest.MADE_AT),
                    manifest.fact(Manifest.NODE), manifest.fact(Manifest.SCHEMA),
                    manifest.fact(Manifest.POSTGRESQL), manifest.files(),
                    Progress.megabytes(manifest.bytes()), manifest.fact(Manifest.COUNTIES)));
        }
    }

    private void requireEmpty() {
        if (Files.notExists(data)) {
            return;
        }
        try (var content = Files.newDirectoryStream(data)) {
            if (content.iterator().hasNext()) {
                throw new Refusal("restore.not-empty", data);
            }
        } catch (IOException noFolder) {
            throw new Refusal(noFolder, "data.unwritable", data);
        }
    }

    private void requireFitting(Manifest manifest) {
        if (manifest.hasDatabase()
                && !manifest.fact(Manifest.POSTGRESQL).equals(Cluster.majorVersion())) {
            throw new Refusal("restore.other-postgresql",
                    manifest.fact(Manifest.POSTGRESQL), Cluster.majorVersion());
        }
        String schema = manifest.facts().get(Manifest.SCHEMA);
        SortedSet<String> known = Schema.known(home);
        if (schema != null && schema.compareTo(known.last()) > 0) {
            throw new Refusal("restore.newer", schema, known.last());
        }
    }

    private void requireSpace(long bytes) {
        Path there = data;
        while (Files.notExists(there)) {
            there = there.getParent();
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            if (free - SPARE < bytes) {
                throw new Refusal("restore.no-space", data, Progress.megabytes(bytes),
                        Progress.megabytes(free));
            }
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, "data.unwritable", data);
        }
    }

    private void unpack(StoredBackup backup, DataFolder folder) {
        Path beside = folder.restoring();
        var stopped = new Thread(() -> discard(beside), "portal-restore-discard");
        Runtime.getRuntime().addShutdownHook(stopped);
        try {
            Files.createDirectory(beside);
            DataFolder.permit(beside, "rwx------");
            backup.unpack(
                    beside, new Progress(out, "restore.progress", backup.manifest().bytes()));
            for (String part : PARTS) {
                if (Files.exists(beside.resolve(part))) {
                    DataFolder.settle(beside.resolve(part), folder.path().resolve(part));
                }
            }
            Files.delete(beside);
            DataFolder.force(folder.path());
        } catch (IOException failed) {
            discard(beside);
            throw new Refusal(failed, "restore.failed", failed.getMessage(), data);
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(stopped);
            } catch (IllegalStateException stopping) {
                // It runs, or has run.
            }
        }
    }

    /** What has taken its place already goes too, the mark that it was cut off last. */
    private void discard(Path beside) {
        try {
            if (Files.notExists(beside)) {
                return;
            }
            for (String part : PARTS) {
                DataFolder.emptied(data.resolve(part));
            }
            DataFolder.emptied(beside);
            DataFolder.emptied(data.resolve("logs"));
            Files.deleteIfExists(data.resolve("lock"));
        } catch (IOException left) {
            // The folder says itself that a restore into it was cut off.
        }
    }

    private void told(Manifest manifest) {
        out.println(Words.say("restore.done", data, manifest.fact(Manifest.MADE_AT),
                manifest.fact(Manifest.SCHEMA), manifest.files(),
                Progress.megabytes(manifest.bytes())));
        if (!manifest.hasDatabase()) {
            out.println(Words.say("restore.external"));
        } else {
            out.println(Words.say("restore.next", data));
        }
        if (Configuration.get(Backup.FILES_SETTING).isPresent()) {
            out.println(Words.say("restore.files", data.resolve("files"), Backup.FILES_SETTING));
        }
    }
}
