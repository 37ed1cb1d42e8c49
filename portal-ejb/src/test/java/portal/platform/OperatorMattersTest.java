package portal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.identity.OpenMatter;

class OperatorMattersTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private static Backup made(Instant at) {
        return new Backup(UUID.randomUUID(), Backup.Kind.MADE, at, Duration.ofSeconds(1), "node", "file", 1, "1",
                "1", at, true);
    }

    private static List<String> ofBackup(Optional<Backup> last, boolean due) {
        return OperatorMatters.ofBackup(new BackupState(last, List.of(), WEEK, due, Optional.empty(), true)).stream()
                .map(OpenMatter::key).toList();
    }

    private static List<String> ofHealth(int connections, long free) {
        return OperatorMatters.ofHealth(
                        new Health("17", 1, connections, 100, Duration.ZERO, "1", free, 1_000, 0, 0)).stream()
                .map(matter -> matter.key() + matter.figures()).toList();
    }

    @Test
    void aBackupThatIsMissingOrOldWaits() {
        var old = Optional.of(made(Instant.parse("2026-11-01T00:00:00Z")));
        assertEquals(List.of("platform.backup-none"), ofBackup(Optional.empty(), true));
        assertEquals(List.of("platform.backup-old"), ofBackup(old, true));
        assertEquals(List.of(), ofBackup(old, false));
    }

    @Test
    void aShortDiskAndACrowdedDatabaseWait() {
        assertEquals(List.of(), ofHealth(10, 500));
        assertEquals(List.of("platform.disk-short[9]"), ofHealth(10, 99));
        assertEquals(List.of("platform.crowded[91, 100]"), ofHealth(91, 500));
    }
}
