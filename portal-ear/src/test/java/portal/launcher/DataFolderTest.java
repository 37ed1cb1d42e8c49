package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path directory;

    @Test
    void aNewOneIsMadeForItsOwnerAlone() throws IOException {
        Path path = directory.resolve("a new/data");
        try (DataFolder folder = DataFolder.take(path)) {
            assertEquals(path.toRealPath(), folder.path());
            assertEquals("rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
    }

    @Test
    void inAFolderThatOthersMayEnterLogsAndTemporaryFilesAreTheOwnersAlone() throws IOException {
        Path path = Files.createDirectories(directory.resolve("data/logs")).getParent();
        for (Path open : new Path[] {path, path.resolve("logs")}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        try (DataFolder folder = DataFolder.take(path)) {
            for (Path inside : new Path[] {folder.logs(), folder.temporary()}) {
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)));
            }
        }
    }

    @Test
    void whileOnePortalWorksInItAnotherIsRefused() {
        try (DataFolder first = DataFolder.take(directory)) {
            Refusal refusal = assertThrows(Refusal.class, () -> DataFolder.take(first.path()));
            assertEquals("data.in-use", refusal.key());
        }
        DataFolder.take(directory).close();
    }

    @Test
    void aPlaceThatCannotBeAFolderIsRefused() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Refusal refusal = assertThrows(Refusal.class, () -> DataFolder.take(file.resolve("data")));
        assertEquals("data.unwritable", refusal.key());
    }

    @Test
    void whatAKilledLauncherLeftInTheTemporaryFolderIsGone() throws IOException {
        Path left = Files.createDirectories(directory.resolve("tmp/micro/lib")).resolve("a.jar");
        Files.createFile(left);
        try (DataFolder folder = DataFolder.take(directory)) {
            assertTrue(Files.isDirectory(folder.temporary()));
            assertTrue(Files.notExists(left));
        }
    }
}
