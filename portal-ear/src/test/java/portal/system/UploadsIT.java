package portal.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files sent piece by piece to the portal as it ships. */
class UploadsIT {

    private static final URI PORTAL = RunningPortal.demo().address();
    private static final String PAPER = "bureau-paper";
    private static final int MEGABYTES = 3 << 20;
    private static final byte[] NOTHING = new byte[0];

    private final Api admin = Api.of(PORTAL, "admin@500236", RunningPortal.DEMO_PASSWORD);
    private final Uploader uploads = new Uploader(admin);
    private final Random random = new Random(7);

    private byte[] paper(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    @Test
    @DisplayName("F4: an upload cut ten times at any place ends as the very same bytes")
    void tenCutLinesLoseNothing() throws Exception {
        byte[] bytes = paper(MEGABYTES);
        String id = uploads.begin(PAPER, "示例通知.pdf", bytes.length);
        int at = 0;
        for (int cut = 0; cut < 10; cut++) {
            int to = at + 1 + random.nextInt((bytes.length - at) / 4);
            uploads.cut(id, bytes, at, to);
            at = came(id, at, to);
        }
        assertEquals(409, uploads.send(id, bytes, at + 1).statusCode());
        assertEquals(204, uploads.send(id, bytes, at).statusCode());
        assertTrue(uploads.own().contains(id));

        var published = admin.post("api/v1/papers?upload=" + id, "");
        assertEquals(201, published.status(), published.body());
        assertFalse(uploads.own().contains(id));
        assertEquals(404, admin.post("api/v1/papers?upload=" + id, "").status(), "it is taken once");
        var paper = admin.get("api/v1/papers").json().getJsonArray("items")
                .getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getInt("id") == published.json().getInt("id"))
                .findFirst().orElseThrow();
        assertEquals("示例通知", paper.getString("title"));
        assertArrayEquals(bytes, download(paper.getInt("file")));
        admin.post("api/v1/papers/" + paper.getInt("id") + "/withdraw", "");
    }

    /** What the portal read before it found the line cut. */
    private int came(String id, int from, int to) throws InterruptedException {
        int at = from;
        for (int i = 0; i < 100 && at < to; i++) {
            int now = (int) uploads.offset(id);
            if (now == at && at > from) {
                break;
            }
            at = now;
            Thread.sleep(50);
        }
        assertTrue(at <= to, at + " of " + to);
        return (int) uploads.offset(id);
    }

    private byte[] download(int file) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(PORTAL.resolve("api/v1/files/" + file + "/content"))
                        .header("Authorization", "Bearer " + admin.token().orElseThrow()).build(),
                BodyHandlers.ofByteArray()).body();
    }

    @Test
    void theProtocolTellsOfItselfAndRefusesInItsOwnNumbers() {
        var told = uploads.ask("OPTIONS", "", NOTHING);
        assertEquals(204, told.statusCode());
        assertEquals("1.0.0", told.headers().firstValue("Tus-Version").orElse(""));
        byte[] bytes = paper(100);
        String id = uploads.begin(PAPER, "x.pdf", bytes.length);
        assertEquals("no-store", uploads.stand(id).headers().firstValue("Cache-Control").orElse(""));
        assertEquals(415, uploads.ask("PATCH", "/" + id, bytes, "Upload-Offset", "0").statusCode());
        assertEquals(400, uploads.ask("PATCH", "/" + id, bytes,
                "Content-Type", "application/offset+octet-stream").statusCode());
        assertEquals(413, uploads.send(id, paper(101), 0).statusCode());
        assertEquals(412, uploads.ask("DELETE", "/" + id, NOTHING, "Tus-Resumable", "0.2").statusCode());
        assertEquals(204, uploads.ask("POST", "/" + id, NOTHING, "X-HTTP-Method-Override", "DELETE")
                .statusCode());
        assertEquals(404, uploads.stand(id).statusCode());
        assertEquals(400, uploads.ask("POST", "", NOTHING, "Upload-Length", "1").statusCode());
        assertEquals(404, uploads.ask("POST", "", NOTHING, "Upload-Length", "1",
                "Upload-Metadata", Uploader.metadata("no-such", "x")).statusCode());
        var large = uploads.ask("POST", "", NOTHING, "Upload-Length", Long.toString(1L << 30),
                "Upload-Metadata", Uploader.metadata(PAPER, "x"));
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("content.too-large"), large.body());
        var page = new byte[200_000];
        String other = uploads.begin(PAPER, "x.pdf", page.length);
        var refused = uploads.send(other, page, 0);
        assertEquals(415, refused.statusCode());
        assertTrue(refused.body().contains("content.type-broken"), refused.body());
    }

    @Test
    @DisplayName("ASVS 8.4.1: nobody sees, adds to or removes what somebody else uploads")
    void anUploadIsItsOwners() {
        byte[] bytes = paper(100);
        String id = uploads.begin(PAPER, "x.pdf", bytes.length);
        for (String somebody : new String[] {"officer@500236", "admin@330523"}) {
            var other = new Uploader(Api.of(PORTAL, somebody, RunningPortal.DEMO_PASSWORD));
            assertEquals(404, other.stand(id).statusCode());
            assertEquals(404, other.send(id, bytes, 0).statusCode());
            assertEquals(404, other.ask("DELETE", "/" + id, NOTHING).statusCode());
            assertFalse(other.own().contains(id));
        }
        var officer = new Uploader(Api.of(PORTAL, "officer@500236", RunningPortal.DEMO_PASSWORD));
        assertEquals(403, officer.ask("POST", "", NOTHING, "Upload-Length", "1",
                "Upload-Metadata", Uploader.metadata(PAPER, "x")).statusCode(), "who may not publish");
        assertEquals(401, Api.anonymous(PORTAL).get("api/v1/uploads").status());
        assertEquals(401, new PageSession(PORTAL).get("uploads").statusCode());
        assertEquals(204, uploads.ask("DELETE", "/" + id, NOTHING).statusCode());
    }
}
