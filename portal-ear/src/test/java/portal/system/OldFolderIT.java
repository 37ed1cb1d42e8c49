package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.launcher.EarlierFolder;

/** A data folder of an earlier program, started by this one, and what its backup then becomes. */
@Tag("soak")
class OldFolderIT {

    @Test
    void itIsBackedUpMigratedAndServedAndTheBackupStartsElsewhere() throws Exception {
        Path data = RunningPortal.newData("old");
        EarlierFolder.fill(data);
        try (RunningPortal portal = RunningPortal.start(data)) {
            portal.awaitReady();
            assertEquals("示例一县", ask(portal, "select name from tenant where id = '999901'"));
            assertEquals("BEFORE_UPGRADE", ask(portal, "select kind from backup"));
            assertTrue(portal.console().contains("升级之前的备份"), portal.console());
        }
        List<Path> backups;
        try (var files = Files.list(data.resolve("backups"))) {
            backups = files.toList();
        }
        assertEquals(1, backups.size());
        Path restored = Path.of(data + "-restored");
        assertEquals(0, RunningPortal.command(
                        "restore", backups.get(0).toString(), "--data", restored.toString())
                .inheritIO().start().waitFor());
        try (RunningPortal portal = RunningPortal.start(restored)) {
            portal.awaitReady();
            assertEquals("示例一县", ask(portal, "select name from tenant where id = '999901'"));
            assertEquals("BEFORE_UPGRADE,RESTORED",
                    ask(portal, "select string_agg(kind, ',' order by kind) from backup"));
        }
    }

    private static String ask(RunningPortal portal, String question) throws Exception {
        try (var connection = portal.connect("postgres");
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
