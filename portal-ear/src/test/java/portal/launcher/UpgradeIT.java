package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.system.RunningPortal;

/** A data folder as an earlier program left it, met by this one. */
class UpgradeIT {

    private static final String EARLIER = EarlierFolder.SCHEMA;
    private static final Path HOME =
            Path.of(System.getProperty("portal.dir", "target/portal")).toAbsolutePath();
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    private Path data;
    private Started started;

    @BeforeEach
    void fillAnEarlierOne() throws Exception {
        data = RunningPortal.newData("upgrade");
        started = new Started(data);
        EarlierFolder.fill(started);
    }

    @AfterEach
    void stop() {
        started.close();
    }

    private void migrated(String target) {
        EarlierFolder.migrate(started, target);
    }

    private Optional<Upgrade> prepare() {
        return Upgrade.prepare(started.folder, started.secrets, started.cluster, HOME, SILENT);
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(data.resolve(Upgrade.BACKUPS))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aBackupComesFirstAndTellsHowToGoBackUntilItIsDone() throws Exception {
        Upgrade upgrade = prepare().orElseThrow();
        Path backup = backups().get(0);
        assertEquals(List.of(backup), backups());
        try (StoredBackup stored = StoredBackup.open(backup)) {
            assertEquals(EARLIER, stored.manifest().fact(Manifest.SCHEMA));
            assertEquals("1", stored.manifest().fact(Manifest.COUNTIES));
        }
        var failure = new IllegalStateException("portal.war was not deployed");
        var said = assertInstanceOf(Refusal.class, upgrade.explained(failure, started.folder.logs()));
        assertEquals("upgrade.failed", said.key());
        assertTrue(said.getMessage().contains(backup.toString()), said.getMessage());
        migrated("latest");
        assertEquals(failure, upgrade.explained(failure, started.folder.logs()));
        assertEquals("示例一县", started.ask("select name from tenant"));
        assertEquals(Optional.empty(), prepare(), "nothing is pending any more");
    }

    @Test
    @Tag("soak")
    void aBackupComesFirstAndHoldsTheStateFromBefore() throws Exception {
        prepare();
        Path backup = backups().get(0);
        migrated("latest");

        Path before = data.resolveSibling(data.getFileName() + "-before");
        new Restore(backup, before, HOME, SILENT).run();
        try (Started restored = new Started(before)) {
            assertEquals("示例一县", restored.ask("select name from tenant"));
            assertEquals(EARLIER, restored.ask("select max(version) from flyway_schema_history"));
        }
    }

    @Test
    @Tag("soak")
    void theNewestFewAreKept() throws Exception {
        Path place = Files.createDirectories(data.resolve(Upgrade.BACKUPS));
        for (String name : List.of("20260101-000000.zip", "20260201-000000.zip", "20260301-000000.zip",
                "20260401-000000.zip.part")) {
            Files.createFile(place.resolve("before-upgrade-from-" + EARLIER + "-" + name));
        }
        Files.createFile(place.resolve("somebody-elses.zip"));
        prepare();
        List<String> kept = backups().stream().map(path -> path.getFileName().toString())
                .map(name -> name.replaceFirst("before-upgrade-from-" + EARLIER + "-", "")).toList();
        assertEquals(4, kept.size(), kept.toString());
        assertTrue(kept.containsAll(List.of("20260201-000000.zip", "20260301-000000.zip",
                "somebody-elses.zip")), kept.toString());
    }

    @Test
    @Tag("soak")
    void aSchemaNewerThanTheProgramIsRefused() throws Exception {
        started.tell("""
                insert into flyway_schema_history (installed_rank, version, description, type, script,
                    installed_by, execution_time, success)
                values (999, '99990101.0000', 'later', 'SQL', 'V99990101_0000__later.sql', 'x', 1, true)""");
        var refused = assertThrows(Refusal.class, this::prepare);
        assertEquals("upgrade.newer", refused.key());
        assertTrue(refused.getMessage().contains("99990101.0000"), refused.getMessage());
    }
}
