package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.system.RunningPortal;

/**
 * Backups of a database under load, and what one that is cut short leaves behind; {@code
 * soak.rounds} times under load in {@code mvn -Psoak verify}.
 */
class BackupIT {

    private static final int ROUNDS = Integer.getInteger("soak.rounds", 1);
    private static final Path HOME =
            Path.of(System.getProperty("portal.dir", "target/portal")).toAbsolutePath();
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
    private static final byte[] STORED = {'%', 'P', 'D', 'F', 0, -1};

    private static Path place;
    private static Started source;
    private static Path sound;

    @BeforeAll
    static void makeOne() throws IOException, SQLException {
        place = RunningPortal.newData("backup");
        source = new Started(place.resolve("data"));
        Path files = Files.createDirectories(source.folder.path().resolve("files/50/ab"));
        Files.write(files.resolve("abcd"), STORED);
        Path heads = Files.createDirectories(source.folder.path().resolve("audit/heads"));
        Files.writeString(heads.resolve("500236.head"), "{}");
        source.tell("create table acknowledged (n bigint primary key)");
        sound = place.resolve("sound.zip");
        backup(sound);
    }

    @AfterAll
    static void stop() {
        source.close();
    }

    /** Without asking for the folder's lock, which a process that asks twice would lose. */
    private static void backup(Path file) {
        new Backup(source.folder.path(), file, "1.0", SILENT).of(source.cluster, source.secrets);
    }

    private static void restore(Path file, Path data) {
        new Restore(file, data, HOME, SILENT).run();
    }

    @Test
    @DisplayName("What was acknowledged before a backup is in it, whatever is written meanwhile")
    void noAcknowledgedRowIsMissing() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Path file = place.resolve("load-" + round + ".zip");
            Path restored = place.resolve("load-" + round);
            var acknowledged = new AtomicLong();
            var over = new AtomicBoolean();
            var writing = new Thread(() -> write(acknowledged, over));
            writing.start();
            while (acknowledged.get() < 200) {
                assertTrue(writing.isAlive());
                Thread.sleep(5);
            }
            long before = acknowledged.get();
            backup(file);
            over.set(true);
            writing.join();
            restore(file, restored);
            assertItsOwnersAlone(restored);
            try (Started other = new Started(restored)) {
                long kept = Long.parseLong(other.ask("select count(*) from acknowledged"));
                assertEquals("" + kept, other.ask("select coalesce(max(n), 0) from acknowledged"));
                assertTrue(kept >= before, kept + " of " + before);
                assertEquals("0", other.ask("select count(*) from pg_replication_slots"));
                assertEquals("1", source.ask("select 1"), "both run side by side");
            }
            assertArrayEquals(STORED, Files.readAllBytes(restored.resolve("files/50/ab/abcd")));
            assertEquals("{}", Files.readString(restored.resolve("audit/heads/500236.head")));
            source.tell("truncate acknowledged");
            DataFolder.emptied(restored);
        }
        assertEquals("0", source.ask("select count(*) from pg_replication_slots"));
    }

    private static void write(AtomicLong acknowledged, AtomicBoolean over) {
        try (Connection connection = source.connect("postgres");
                var statement = connection.createStatement()) {
            while (!over.get()) {
                statement.executeUpdate("insert into acknowledged values ("
                        + (acknowledged.get() + 1) + ")");
                acknowledged.incrementAndGet();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void assertItsOwnersAlone(Path restored) throws IOException {
        try (var all = Files.walk(restored)) {
            List<Path> open = all
                    .filter(path -> !path.endsWith("lock"))
                    .filter(path -> !modes(path).equals(
                            Files.isDirectory(path) ? "rwx------" : "rw-------"))
                    .toList();
            assertEquals(List.of(), open);
        }
        try (var notes = Files.list(restored.resolve("backup-notes"))) {
            assertTrue(Files.readString(notes.findFirst().orElseThrow()).contains("RESTORED"));
        }
    }

    private static String modes(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void itHoldsThatAndNothingElse() {
        try (StoredBackup stored = StoredBackup.open(sound)) {
            List<String> tops = stored.manifest().entries().keySet().stream()
                    .map(name -> name.replaceFirst("/.*", "")).distinct().sorted().toList();
            assertEquals(List.of("audit", "db", "files", "secrets.properties"), tops);
            assertTrue(stored.manifest().entries().keySet().stream().noneMatch(name ->
                    name.contains("postmaster") || name.contains("pg_replslot/")));
        }
    }

    @Test
    void killedItLeavesTheServerAsItWasAndTheNextOneSucceeds() throws Exception {
        Path file = place.resolve("killed.zip");
        Process process = command("backup", "--data", source.folder.path().toString(), file.toString());
        awaitBegun(file, process);
        process.destroyForcibly().waitFor();
        for (int tries = 0; tries < 100 && !slots().equals("0"); tries++) {
            Thread.sleep(50);
        }
        assertEquals("0", slots());
        assertTrue(Files.notExists(file));
        backup(file);
        assertEquals(List.of("killed.zip"), leftOf(file));
    }

    @Test
    @Tag("soak")
    void toldToStopItLeavesNothing() throws Exception {
        Path file = place.resolve("stopped.zip");
        Process process = command("backup", "--data", source.folder.path().toString(), file.toString());
        awaitBegun(file, process);
        process.destroy();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(List.of(), leftOf(file));
    }

    @Test
    @Tag("soak")
    void onADiskThatIsFullItLeavesNothing() throws Exception {
        Path file = place.resolve("too-big.zip");
        Process process = command(List.of("prlimit", "--fsize=1000000"), "backup", "--data",
                source.folder.path().toString(), file.toString());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(Main.REFUSED, process.exitValue(), said);
        assertTrue(said.contains("too-big.zip"), said);
        assertEquals(List.of(), leftOf(file));
    }

    private static String slots() throws SQLException {
        return source.ask("select count(*) from pg_replication_slots");
    }

    /** What stands under the name, whole or half. */
    private static List<String> leftOf(Path file) {
        try (var all = Files.list(file.getParent())) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(file.getFileName().toString())).toList();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void awaitBegun(Path file, Process process) throws Exception {
        Path part = Path.of(file + ".part");
        while (Files.notExists(part) || Files.size(part) < 100_000) {
            assertTrue(process.isAlive(), "too quick");
            Thread.sleep(2);
        }
    }

    private static Process command(String... arguments) throws IOException {
        return command(List.of(), arguments);
    }

    private static Process command(List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(RunningPortal.command(arguments).command());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
