package portal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.audit.Trail;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.platform.Backup.Kind;
import portal.tenancy.Sql;

class BackupsTest {

    static final int WEEK = 7;

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path data;

    private Path note(Kind kind, Instant at) throws IOException {
        Path folder = Files.createDirectories(data.resolve("backup-notes"));
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".properties"), """
                kind=%s
                at=%s
                millis=1500
                node=node-1
                file=/backups/portal.zip
                bytes=6000000
                schema=20261121.2350
                program=1.0
                made-at=%s
                database=true
                """.formatted(kind, at, at));
    }

    /** What the timer does at one tick. */
    private void take() {
        var taking = new BackupTaking();
        taking.folder = Optional.of(data.toString());
        OneTransaction.of(database, "portal_platform", source -> {
            taking.book = new BackupBook();
            taking.book.platform = source;
            taking.book.trail = Trail.of(source);
            taking.look();
            return null;
        });
    }

    private BackupState state() {
        return OneTransaction.of(database, "portal_platform", source -> {
            var reading = new BackupReading();
            reading.platform = source;
            reading.remindDays = WEEK;
            reading.folder = Optional.of(data.toString());
            return reading.now();
        });
    }

    private List<String> deeds() {
        return new Sql(database.source("postgres")).list(row -> row.getString(1), """
                select deed || ' ' || subject from audit_entry
                where tenant_id = '000000' and deed like 'backup.%' order by id""");
    }

    @Test
    void aNoteOfABackupComesOnRecordOnceAndIsGone() throws IOException {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Path note = note(Kind.MADE, at);
        String text = Files.readString(note);
        take();
        assertFalse(Files.exists(note));
        Files.writeString(note, text);
        take();
        Backup last = state().last().orElseThrow();
        assertEquals(at, last.at());
        assertEquals(Duration.ofMillis(1500), last.took());
        assertEquals("20261121.2350", last.schema());
        assertEquals(1, state().all().size());
        assertEquals(List.of("backup.make /backups/portal.zip"), deeds());
    }

    @Test
    void withoutAnyItIsTimeForOne() {
        take();
        assertTrue(state().due());
        assertEquals(Optional.empty(), state().last());
    }

    @Test
    void itIsTimeForTheNextOnceTheLastIsOlderThanTheReminder() throws IOException {
        note(Kind.MADE, Instant.now().minus(Duration.ofDays(WEEK)).minusSeconds(1));
        take();
        assertTrue(state().due());
        note(Kind.MADE, Instant.now().minus(Duration.ofDays(WEEK)).plusSeconds(60));
        take();
        assertFalse(state().due());
    }

    @Test
    void oneBeforeAnUpgradeAndARestoreAreOnRecordAndRemindAllTheSame() throws IOException {
        note(Kind.BEFORE_UPGRADE, Instant.now());
        take();
        note(Kind.RESTORED, Instant.now());
        take();
        assertTrue(state().due());
        assertEquals(List.of("backup.before-upgrade /backups/portal.zip",
                "backup.restore /backups/portal.zip"), deeds());
    }

    @Test
    void aNoteThatMakesNoSenseIsPutAsideAndTheOthersAreTaken() throws IOException {
        Path senseless = Files.writeString(
                note(Kind.MADE, Instant.now()), "kind=MADE\nat=yesterday\n");
        note(Kind.MADE, Instant.now());
        take();
        assertEquals(1, state().all().size());
        assertFalse(Files.exists(senseless));
        assertTrue(Files.exists(senseless.resolveSibling(senseless.getFileName() + ".unreadable")));
    }
}
