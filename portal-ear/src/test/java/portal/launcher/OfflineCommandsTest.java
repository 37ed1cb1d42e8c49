package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineCommandsTest {

    @TempDir
    Path home;

    @Test
    void anEditionWithoutItsWarIsRefused() {
        assertEquals("commands.incomplete", refusal().key());
    }

    @Test
    void aWarWithoutTheCommandIsRefusedByName() throws IOException {
        Files.createDirectory(home.resolve("lib-commands"));
        try (var war = new ZipOutputStream(Files.newOutputStream(home.resolve("portal.war")))) {
            war.putNextEntry(new ZipEntry("WEB-INF/lib/portal-ejb-1.0.jar"));
            new ZipOutputStream(war).finish();
        }
        assertTrue(refusal().getMessage().contains("AllocateCommand"));
    }

    private Refusal refusal() {
        var commands = new OfflineCommands(home);
        var out = new StringBuilder();
        return assertThrows(Refusal.class, () ->
                commands.allocate(home.resolve("p.json"), out, out));
    }
}
