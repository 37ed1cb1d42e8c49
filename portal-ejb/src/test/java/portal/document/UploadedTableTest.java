package portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadedTableTest {

    private static final String PLACE = "java.io.tmpdir";

    @TempDir
    Path portals;

    @Test
    void itsCopyLiesInThePortalsOwnTemporaryFolderUntilItIsClosed() throws IOException {
        Files.delete(Files.createTempFile("before", null));
        String machines = System.setProperty(PLACE, portals.toString());
        try (var upload = UploadedTable.of(
                new ByteArrayInputStream("学校代码\n1\n".getBytes(StandardCharsets.UTF_8)))) {
            assertEquals(upload.limits(), TableLimits.DEFAULT);
            assertEquals(1, files());
        } finally {
            System.setProperty(PLACE, machines);
        }
        assertEquals(0, files());
    }

    private long files() throws IOException {
        try (var files = Files.list(portals)) {
            return files.count();
        }
    }
}
