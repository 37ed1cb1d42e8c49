package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kill -9 of the portal while a file comes, at any moment: after each start the upload goes on where it stood. */
@Tag("soak")
class UploadKillIT {

    private static final int ROUNDS = Integer.getInteger("soak.rounds", 3);
    private static final int LENGTH = 64 << 20;
    private static final int LONGEST_SENDING_MS = 400;

    @Test
    @DisplayName("F4: kill -9 during an upload loses no byte that was on the disk, and mixes none")
    void anUploadGoesOnAfterEachKill() throws Exception {
        var random = new Random();
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);
        Path data = RunningPortal.newData("upload-kill");
        String id = null;
        long before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var portal = start(data);
            var uploads = uploader(portal);
            id = id == null ? uploads.begin("bureau-paper", "示例.pdf", LENGTH) : id;
            int at = (int) uploads.offset(id);
            assertTrue(at >= before, at + " after " + before);
            before = at;
            sendUntilKilled(portal, uploads, id, bytes, at, random.nextInt(LONGEST_SENDING_MS));
        }
        try (var portal = start(data)) {
            var uploads = uploader(portal);
            int at = (int) uploads.offset(id);
            assertEquals(204, uploads.send(id, bytes, at).statusCode());
            var admin = Api.of(portal.address(), "admin@500236", RunningPortal.DEMO_PASSWORD);
            assertEquals(201, admin.post("api/v1/papers?upload=" + id, "").status());
            try (var database = portal.connect("postgres");
                    var row = database.prepareStatement(
                            "select 1 from stored_file where sha256 = sha256(?)")) {
                row.setBytes(1, bytes);
                assertTrue(row.executeQuery().next(), "the very same bytes");
            }
        }
    }

    private static void sendUntilKilled(
            RunningPortal portal, Uploader uploads, String id, byte[] bytes, int from, int milliseconds)
            throws InterruptedException {
        var sending = new Thread(() -> {
            try {
                uploads.cut(id, bytes, from, bytes.length - 1);
            } catch (IOException killed) {
                // As it should.
            }
        });
        sending.start();
        Thread.sleep(milliseconds);
        portal.kill();
        portal.process().waitFor();
        sending.join();
    }

    private static Uploader uploader(RunningPortal portal) {
        return new Uploader(Api.of(portal.address(), "admin@500236", RunningPortal.DEMO_PASSWORD));
    }

    private static RunningPortal start(Path data) {
        return RunningPortal.start(data, "--demo").awaitReady();
    }
}
