package portal.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.content.UploadsAtWork.ONE;
import static portal.content.UploadsAtWork.OTHER;
import static portal.content.UploadsAtWork.cut;
import static portal.content.UploadsAtWork.told;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import jakarta.transaction.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.NotFound;
import portal.NotNow;
import portal.RuleViolation;

/** Files sent piece by piece over lines, by people and under portals that fail at any moment. */
class PartialUploadsTest {

    private static final IOException CUT = new IOException("the line broke");
    private static final Duration OVER_GRACE = Duration.ofDays(8);
    private static final UploadTaker TAKER = new UploadTaker() {

        @Override
        public Purpose purpose() {
            return FilesAtWork.TABLES;
        }

        @Override
        public void expect(long bytes, long promised) {}
    };

    @TempDir
    Path folder;

    private UploadsAtWork work;
    private final Random random = new Random(7);

    @BeforeEach
    void aFolderAndADatabase() {
        work = new UploadsAtWork(FilesAtWork.fresh(folder));
    }

    private byte[] table(int bytes) {
        var table = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            table[i] = (byte) (i % 40 == 39 ? '\n' : 'a' + random.nextInt(26));
        }
        return table;
    }

    private static String refusal(Runnable refused) {
        return assertThrows(RuleViolation.class, refused::run).key();
    }

    private PartialUpload find(String id) {
        return work.as(FIRST, ONE, uploads -> uploads.get(id));
    }

    private String kept(String id) {
        return work.files.read(FIRST, work.keep(FIRST, ONE, id, true));
    }

    private Path file(String id, String ending) {
        return folder.resolve(FIRST).resolve("partial/1").resolve(id + ending);
    }

    @Test
    @DisplayName("F4: an upload cut ten times at any place ends as the very same bytes")
    void tenCutsLoseNothing() {
        byte[] bytes = table(900_000);
        String id = work.begin(FIRST, ONE, bytes);
        int at = 0;
        for (int cut = 0; cut < 10; cut++) {
            int to = at + random.nextInt((bytes.length - at) / 2);
            assertEquals(to, work.send(FIRST, ONE, id, at, cut(bytes, at, to, CUT)));
            at = (int) find(id).offset();
            assertEquals(to, at, "what came before the line broke stays");
        }
        assertFalse(find(id).isWhole());
        work.send(FIRST, ONE, id, bytes, at);
        assertTrue(find(id).isWhole());
        assertEquals(new String(bytes, StandardCharsets.UTF_8), kept(id));
        assertThrows(NotFound.class, () -> find(id));
        assertEquals(List.of(), work.files.contents(FIRST, "partial"));
        assertEquals(List.of(), work.files.contents(FIRST, "arriving"));
    }

    @Test
    @DisplayName("kill -9 while bytes come: what lies on the disk counts, and the rest is sent after it")
    void aDeathInTheMiddleLosesNoPieceThatWasWritten() {
        byte[] bytes = table(500_000);
        String id = work.begin(FIRST, ONE, bytes);
        assertThrows(ThreadDeath.class,
                () -> work.send(FIRST, ONE, id, 0, cut(bytes, 0, 200_000, new ThreadDeath())));
        assertEquals(200_000, find(id).offset());
        work.send(FIRST, ONE, id, bytes, 200_000);
        assertEquals(new String(bytes, StandardCharsets.UTF_8), kept(id));
    }

    @Test
    @DisplayName("kill -9 between any two steps: an upload that was answered for is still there")
    void whateverADeathLeavesBehindGoesOnOrGoesAway() throws IOException {
        byte[] bytes = table(100_000);
        String id = work.begin(FIRST, ONE, bytes);

        // It died before the document of another upload was in its place.
        Files.writeString(file("0".repeat(32), ".bytes"), "");
        Files.writeString(file("0".repeat(32), ".new"), "{\"purpo");
        // It died while a document was written anew.
        Files.writeString(file(id, ".new"), "{\"purpo");
        assertEquals(List.of(id), own());

        // It died after the last byte, before the file was judged.
        Files.write(file(id, ".bytes"), bytes);
        assertTrue(find(id).isWhole());
        assertEquals(Optional.empty(), find(id).verdict());

        // It died within the transaction that took it: its other name is swept away in time.
        work.as(FIRST, ONE, uploads -> uploads.take(id, FilesAtWork.TABLES));
        work.over(Status.STATUS_UNKNOWN);
        assertEquals(1, work.files.contents(FIRST, "arriving").size());
        assertEquals(new String(bytes, StandardCharsets.UTF_8), kept(id));

        // It died after the document was removed, before the bytes were.
        Files.write(file(id, ".bytes"), bytes);
        assertEquals(List.of(), own());
        assertThrows(NotFound.class, () -> find(id));
        age(file(id, ".bytes"));
        age(file("0".repeat(32), ".bytes"));
        work.files.sweep(FIRST);
        assertEquals(List.of(), work.files.contents(FIRST, "partial"));
    }

    private List<String> own() {
        return work.as(FIRST, ONE, PartialUploads::own).stream().map(PartialUpload::id).toList();
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(OVER_GRACE)));
    }

    @Test
    void whatIsRolledBackStaysAndWhatIsCommittedIsTakenOnce() {
        byte[] bytes = table(70_000);
        String id = work.begin(FIRST, ONE, bytes);
        assertEquals("content.upload-unfinished", refusal(() -> work.keep(FIRST, ONE, id, true)));
        work.send(FIRST, ONE, id, bytes, 0);
        assertThrows(IllegalStateException.class, () -> work.keep(FIRST, ONE, id, false));
        work.files.sweep(FIRST);
        assertEquals(List.of(id), own());
        var other = new Purpose("other", 1 << 20, FilesAtWork.TABLES.admitted());
        assertThrows(NotFound.class, () -> work.as(FIRST, ONE, uploads -> uploads.take(id, other)));
        assertEquals(new String(bytes, StandardCharsets.UTF_8), kept(id));
        assertThrows(NotFound.class, () -> work.keep(FIRST, ONE, id, true));
    }

    @Test
    void nobodyTakesOrAddsWhatIsBeingTaken() throws IOException {
        byte[] bytes = table(70_000);
        String id = work.begin(FIRST, ONE, bytes);
        work.send(FIRST, ONE, id, bytes, 0);
        try (var taken = work.as(FIRST, ONE, uploads -> uploads.take(id, FilesAtWork.TABLES))) {
            assertEquals(FileType.TEXT, taken.type());
            assertEquals("content.upload-busy", refusal(() -> work.as(
                    FIRST, ONE, uploads -> uploads.take(id, FilesAtWork.TABLES))));
            assertEquals("content.upload-busy", refusal(() -> work.as(FIRST, ONE, uploads -> {
                uploads.discard(id);
                return null;
            })));
        }
        work.over(Status.STATUS_ROLLEDBACK);
        assertArrayEquals(bytes, Files.readAllBytes(file(id, ".bytes")));
    }

    @Test
    @DisplayName("ASVS 8.4.1: another account's upload, and another county's, answers like one that never was")
    void nobodySeesAnybodyElses() {
        byte[] bytes = table(10);
        String id = work.begin(FIRST, ONE, bytes);
        for (Callable<Object> asked : List.<Callable<Object>>of(
                () -> work.as(FIRST, OTHER, uploads -> uploads.get(id)),
                () -> work.as(SECOND, ONE, uploads -> uploads.get(id)),
                () -> work.send(FIRST, OTHER, id, bytes, 0),
                () -> work.send(SECOND, ONE, id, bytes, 0),
                () -> work.keep(SECOND, ONE, id, true),
                () -> work.as(FIRST, OTHER, uploads -> {
                    uploads.discard(id);
                    return null;
                }))) {
            assertEquals("no such PartialUpload", assertThrows(NotFound.class, asked::call).getMessage());
        }
        assertEquals(List.of(), work.as(FIRST, OTHER, PartialUploads::own));
        assertEquals(List.of(), work.as(SECOND, ONE, PartialUploads::own));
        assertEquals(List.of(id), own());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../1/x", "..%2f", "0000000000000000000000000000000G", "\u0000", "*"})
    void whatIsNoIdNamesNothing(String id) {
        work.begin(FIRST, ONE, table(10));
        assertThrows(NotFound.class, () -> find(id));
        assertThrows(NotFound.class, () -> work.keep(FIRST, ONE, id, true));
    }

    @Test
    void twoWhoSendTheSameUploadAtOnceNeverMix() throws Exception {
        byte[] bytes = table(1_000_000);
        String id = work.begin(FIRST, ONE, bytes);
        Callable<String> sending = () -> {
            String why = "";
            for (int tries = 0; tries < 10_000 && !find(id).isWhole(); tries++) {
                int at = (int) find(id).offset();
                try {
                    work.send(FIRST, ONE, id, at, cut(bytes, at, Math.min(bytes.length, at + 50_000), CUT));
                } catch (RuleViolation refused) {
                    why = refused.key();
                }
            }
            return why;
        };
        var senders = Executors.newFixedThreadPool(3);
        try {
            for (var done : senders.invokeAll(List.of(sending, sending, sending))) {
                assertTrue(List.of("", "content.upload-busy", "content.upload-offset").contains(done.get()),
                        done.get());
            }
        } finally {
            senders.shutdownNow();
        }
        assertEquals(new String(bytes, StandardCharsets.UTF_8), kept(id));
    }

    @Test
    void bytesGoWhereTheUploadStandsAndNowhereElse() {
        byte[] bytes = table(1_000);
        String id = work.begin(FIRST, ONE, bytes);
        work.send(FIRST, ONE, id, 0, cut(bytes, 0, 400, CUT));
        assertEquals("content.upload-offset", refusal(() -> work.send(FIRST, ONE, id, bytes, 0)));
        assertEquals("content.upload-offset", refusal(() -> work.send(FIRST, ONE, id, bytes, 401)));
        assertEquals("content.upload-too-long", refusal(() -> work.send(FIRST, ONE, id, 400,
                new ByteArrayInputStream(new byte[601]))));
        assertEquals(400, find(id).offset());
        work.send(FIRST, ONE, id, bytes, 400);
        assertEquals("content.upload-too-long", refusal(() -> work.send(FIRST, ONE, id, 1_000,
                new ByteArrayInputStream(new byte[1]))));
        assertEquals(new String(bytes, StandardCharsets.UTF_8), kept(id));
    }

    private static byte[] sha256(byte[] bytes) {
        return FileArrivals.sha256().digest(bytes);
    }

    @Test
    void aFileThatIsNotWhatItsSenderMeantIsForgotten() {
        byte[] meant = table(1_000);
        byte[] sent = table(1_000);
        var id = work.as(FIRST, ONE, uploads -> uploads.begin(
                told(meant, Optional.of(Digest.of(sha256(meant)))))).id();
        assertEquals("content.upload-changed", refusal(() -> work.send(FIRST, ONE, id, sent, 0)));
        assertEquals(List.of(), own());
        var again = work.as(FIRST, ONE, uploads -> uploads.begin(
                told(meant, Optional.of(Digest.of(sha256(meant)))))).id();
        work.send(FIRST, ONE, again, meant, 0);
        assertEquals(Optional.of(Digest.of(sha256(meant))), find(again).verdict().map(PartialUpload.Verdict::digest));
    }

    @Test
    @DisplayName("F4: a kind that is never taken is refused by its beginning, not after an hour")
    void theBeginningIsLookedAtFirst() {
        var bytes = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 1_000_000);
        String id = work.begin(FIRST, ONE, bytes);
        var line = cut(bytes, 0, 90_000, new AssertionError("enough was there to tell"));
        assertEquals("content.type-refused", refusal(() -> work.send(FIRST, ONE, id, 0, line)));
        assertEquals(List.of(), work.files.contents(FIRST, "partial"));
        var small = Arrays.copyOf(bytes, 100);
        String other = work.begin(FIRST, ONE, small);
        assertEquals("content.type-refused", refusal(() -> work.send(FIRST, ONE, other, small, 0)));
        assertEquals(List.of(), own());
    }

    @Test
    void whatTheScannerHasNoWordOnYetStaysAndIsJudgedWhenItIsTaken() {
        byte[] bytes = table(1_000);
        String id = work.begin(FIRST, ONE, bytes);
        work.files.settings.put("portal.files.clamd", "127.0.0.1:1");
        work.files.settings.put("portal.files.clamd-seconds", "1");
        assertThrows(NotNow.class, () -> work.send(FIRST, ONE, id, bytes, 0));
        assertTrue(find(id).isWhole());
        assertThrows(NotNow.class, () -> work.keep(FIRST, ONE, id, true));
        work.files.settings.remove("portal.files.clamd");
        assertEquals(new String(bytes, StandardCharsets.UTF_8), kept(id));
    }

    @Test
    void aZipIsJudgedAtItsEnd() {
        var bytes = Arrays.copyOf("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII), 200_000);
        String id = work.begin(FIRST, ONE, bytes);
        work.send(FIRST, ONE, id, 0, cut(bytes, 0, 199_999, CUT));
        assertEquals(199_999, find(id).offset());
        assertEquals("content.truncated", refusal(() -> work.send(FIRST, ONE, id, bytes, 199_999)));
    }

    @Test
    void whatNobodyGoesOnWithIsForgottenAfterTheGrace() throws IOException {
        byte[] bytes = table(1_000);
        String old = work.begin(FIRST, ONE, bytes);
        String young = work.begin(FIRST, ONE, bytes);
        age(file(old, ".json"));
        age(file(old, ".bytes"));
        age(file(young, ".json"));
        work.files.sweep(FIRST);
        assertEquals(List.of(young), own());
        assertTrue(find(young).expiresAt().isAfter(Instant.now().plus(Duration.ofDays(6))));
    }

    @Test
    void aSpoiltDocumentIsNoUploadAndExpires() throws IOException {
        String id = work.begin(FIRST, ONE, table(10));
        for (String spoilt : List.of("", "{", "[]", "{}", "{\"purpose\": 1}", "\u0000")) {
            Files.writeString(file(id, ".json"), spoilt);
            assertEquals(List.of(), own(), spoilt);
        }
        age(file(id, ".bytes"));
        work.files.sweep(FIRST);
        assertEquals(List.of(), work.files.contents(FIRST, "partial"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.csv", "..\\x.csv", "\u202Evsc.x", "\r\nx: y", "\"}{\"", "\u0000", ""})
    void aNameIsAWordAndNoPath(String name) throws IOException {
        byte[] bytes = table(10);
        var id = work.as(FIRST, ONE, uploads -> uploads.begin(
                new Announcement("table", name, 10, Optional.empty(), Optional.empty()))).id();
        assertEquals(name, find(id).told().name());
        work.send(FIRST, ONE, id, bytes, 0);
        try (var taken = work.as(FIRST, ONE, uploads -> uploads.take(id, FilesAtWork.TABLES))) {
            assertEquals(FileName.clean(name, FileType.TEXT), taken.name());
        }
        work.over(Status.STATUS_ROLLEDBACK);
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(folder.resolve(FIRST)), all.toList());
        }
    }

    @Test
    void whatIsOnItsWayCountsAgainstTheRoomAndNobodyBeginsWithoutEnd() {
        work.files.settings.put("portal.files.quota-mb", "1");
        Function<byte[], String> begin = bytes -> work.uploading(FIRST, ONE, TAKER,
                uploading -> uploading.begin(told(bytes, Optional.empty()))).id();
        begin.apply(table(600_000));
        assertEquals("content.no-room", refusal(() -> begin.apply(table(500_000))));
        assertEquals("content.empty", refusal(() -> begin.apply(table(0))));
        assertEquals("content.too-large", refusal(() -> begin.apply(table((1 << 20) + 1))));
        for (int i = 1; i < PartialUploads.MOST; i++) {
            begin.apply(table(1));
        }
        assertEquals("content.upload-too-many", refusal(() -> begin.apply(table(1))));
        work.uploading(FIRST, OTHER, TAKER,
                uploading -> uploading.begin(told(table(1), Optional.empty())));
        assertThrows(NotFound.class, () -> work.uploading(FIRST, OTHER, TAKER, uploading -> uploading.begin(
                new Announcement("papers", "x", 1, Optional.empty(), Optional.empty()))));
    }

    @Test
    @DisplayName("what anybody has sent and nobody has taken takes the county's room")
    void unfinishedUploadsOfOthersTakeRoomToo() {
        byte[] bytes = table(900_000);
        work.files.settings.put("portal.files.quota-mb", "1");
        String other = work.begin(FIRST, OTHER, bytes);
        // What is announced alone keeps nobody out.
        work.uploading(FIRST, ONE, TAKER, one -> one.begin(told(table(200_000), Optional.empty())));
        work.send(FIRST, OTHER, other, bytes, 0);
        assertEquals("content.no-room", refusal(() -> work.uploading(FIRST, ONE, TAKER,
                one -> one.begin(told(table(200_000), Optional.empty())))));
        work.uploading(SECOND, ONE, TAKER, one -> one.begin(told(table(200_000), Optional.empty())));
    }

    @Test
    void roomIsReckonedWhileOthersBeginAndEndTheirs() throws Exception {
        var settings = work.files.settings();
        var folder = new UploadFolder(settings, FIRST, 7);
        var told = new Announcement("table", "名单.csv", 1, Optional.empty(), Optional.empty());
        folder.begin(told);
        var ends = new AtomicBoolean();
        var other = CompletableFuture.runAsync(() -> {
            while (!ends.get()) {
                try {
                    folder.remove(folder.begin(told));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        });
        for (int i = 0; i < 2_000; i++) {
            assertEquals(0, UploadFolder.lying(settings, FIRST));
        }
        ends.set(true);
        other.get();
    }
}
