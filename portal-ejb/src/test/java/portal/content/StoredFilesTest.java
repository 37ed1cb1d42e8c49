package portal.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.content.FilesAtWork.BATCH;
import static portal.content.FilesAtWork.TABLES;
import static portal.content.FilesAtWork.bytes;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.TestDatabase;

/** Files kept, read, dropped and swept in two counties over a real folder and a real database. */
class StoredFilesTest {

    private static final String TEXT = "学校代码,学校名称\n1,甲小学\n";
    private static final Duration OVER_GRACE = Duration.ofDays(8);

    @TempDir
    Path folder;

    private FilesAtWork work;

    @BeforeEach
    void aStoreAndADatabase() {
        work = work();
    }

    FilesAtWork work() {
        return FilesAtWork.fresh(folder);
    }

    private static String refusal(Runnable refused) {
        return assertThrows(RuleViolation.class, refused::run).key();
    }

    @Test
    void whatIsKeptIsReadAgainAndSaysWhatItIs() {
        long id = work.keep(FIRST, TEXT);
        assertEquals(TEXT, work.read(FIRST, id));
        var file = work.in(FIRST, files -> files.get(id));
        assertEquals(FileType.TEXT, file.type());
        assertEquals("名单.csv", file.name());
        assertEquals("table", file.purpose());
        assertEquals(BATCH, file.owner());
        assertEquals(Optional.empty(), file.missingSince());
        assertEquals(List.of(file), work.in(FIRST, files -> files.of(BATCH)));
    }

    @Test
    void aPartIsSentWithoutTheRest() {
        long id = work.keep(FIRST, "0123456789\n");
        work.in(FIRST, files -> {
            var out = new ByteArrayOutputStream();
            try (var open = files.open(id)) {
                open.send(out, 3, 4);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
            assertArrayEquals("3456".getBytes(), out.toByteArray());
            return null;
        });
    }

    @Test
    void theSameBytesAreHeldOnceAndBothFilesStay() {
        long one = work.keep(FIRST, TEXT);
        long other = work.keep(FIRST, TEXT);
        assertEquals(1, work.contents(FIRST, "held").size());
        assertEquals(2, work.in(FIRST, StoredFiles::use).files());
        assertEquals(TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8).length,
                work.in(FIRST, StoredFiles::use).bytes());
        work.in(FIRST, files -> {
            files.drop(one);
            return null;
        });
        work.sweep(FIRST);
        assertEquals(TEXT, work.read(FIRST, other));
    }

    @Test
    @DisplayName("DESIGN 7: nobody learns that another county holds the same bytes")
    void theSameBytesInTwoCountiesAreTwoContents() {
        long ours = work.keep(FIRST, TEXT);
        long theirs = work.keep(SECOND, TEXT);
        assertEquals(1, work.contents(FIRST, "held").size());
        assertEquals(work.contents(FIRST, "held"), work.contents(SECOND, "held"));
        assertEquals(work.in(FIRST, StoredFiles::use), work.in(SECOND, StoredFiles::use));
        assertThrows(NotFound.class, () -> work.in(FIRST, files -> files.get(theirs)));
        work.in(FIRST, files -> {
            files.drop(theirs);
            files.drop(ours);
            return null;
        });
        work.sweep(FIRST);
        assertEquals(List.of(), work.contents(FIRST, "held"));
        assertEquals(TEXT, work.read(SECOND, theirs));
    }

    /** So that the time it takes tells nothing either: every upload writes all of its bytes. */
    @Test
    void bytesAreWrittenWhoeverHoldsThemAlready() throws IOException {
        work.keep(SECOND, TEXT);
        work.keep(FIRST, TEXT);
        try (var first = Files.walk(work.held.resolve(FIRST)); var second = Files.walk(work.held.resolve(SECOND))) {
            var ours = first.filter(Files::isRegularFile).findFirst().orElseThrow();
            var theirs = second.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertFalse(Files.isSameFile(ours, theirs));
        }
    }

    @Test
    void filesOfOneCountyAreNoOthersEvenByTheArrivedBytes() throws Exception {
        var arrived = work.tenant.within(SECOND, () -> work.arrivals().receive(bytes(TEXT), "x.csv", TABLES));
        assertThrows(IllegalStateException.class, () -> work.in(FIRST, files -> files.keep(arrived, BATCH)));
        arrived.close();
        assertEquals(List.of(), work.contents(SECOND, "arriving"));
    }

    @Test
    void nothingIsNoFile() {
        assertEquals("content.empty", refusal(() -> work.keep(FIRST, "")));
    }

    @Test
    void moreThanThePurposeOrThePortalTakesIsRefusedAndLeavesNothing() {
        work.settings.put("portal.files.most-mb", "1");
        var large = new Purpose("large", 3 << 20, Set.of(FileType.TEXT));
        String twoMegabytes = "x".repeat(2 << 20);
        assertEquals("content.too-large", refusal(() -> work.in(FIRST,
                files -> files.keep(bytes(twoMegabytes), "x.txt", large, BATCH))));
        work.settings.put("portal.files.most-mb", "2");
        work.in(FIRST, files -> files.keep(bytes(twoMegabytes), "x.txt", large, BATCH));
        assertEquals("content.too-large", refusal(() -> work.keep(FIRST, twoMegabytes)));
        assertEquals(List.of(), work.contents(FIRST, "arriving"));
    }

    @Test
    void whatThePurposeDoesNotAdmitIsRefusedByItsBytes() {
        assertEquals("content.type-refused", refusal(() -> work.keep(FIRST, "%PDF-1.7\n%âãÏÓ\n")));
        assertEquals("content.type-refused", refusal(() -> work.keep(FIRST, "<!DOCTYPE html><html></html>")));
    }

    @Test
    void whatIsNoKindOfFileIsSaidToBeBrokenWhereItsNameTellsWhatItWas() {
        var broken = refused("三年级教案.TXT", "\u0000\u0001\u0002\u0003");
        assertEquals("content.type-broken", broken.key());
        assertEquals("txt", broken.figures().get(0));
        assertEquals("content.type-unknown", refused("三年级教案", "\u0000\u0001\u0002\u0003").key());
        assertEquals("dll", refused("三年级教案.txt", "MZ\u0000\u0001\u0002\u0003").figures().get(0));
    }

    private RuleViolation refused(String name, String text) {
        return assertThrows(RuleViolation.class, () -> work.in(FIRST,
                files -> files.keep(bytes(text), name, TABLES, BATCH)));
    }

    @Test
    void theRoomOfTheCountyIsAskedBeforeAndExactlyAtTheEnd() {
        work.settings.put("portal.files.quota-mb", "1");
        String most = "x".repeat(600 << 10);
        assertEquals("content.no-room", refusal(() -> work.in(FIRST, files -> {
            files.requireRoom(new Purpose("large", 3 << 20, Set.of(FileType.TEXT)), (1 << 20) + 1);
            return null;
        })));
        long first = work.keep(FIRST, most);
        work.keep(FIRST, most);
        assertEquals("content.no-room", refusal(() -> work.keep(FIRST, most + "y")));
        work.keep(SECOND, most + "y");
        work.in(FIRST, files -> {
            files.dropOf(BATCH);
            return null;
        });
        assertEquals(0, work.in(FIRST, StoredFiles::use).bytes());
        assertEquals(0, work.in(FIRST, StoredFiles::use).files());
        work.keep(FIRST, most + "y");
        assertThrows(NotFound.class, () -> work.read(FIRST, first));
    }

    @Test
    void aCountyMayHaveARoomOfItsOwn() {
        work.settings.put("portal.files.quota-mb", "1");
        work.settings.put("portal.files.quota-mb." + SECOND, "0");
        work.keep(FIRST, TEXT);
        assertEquals("content.no-room", refusal(() -> work.keep(SECOND, TEXT)));
    }

    @Test
    void twoUploadsTogetherNeverPassTheQuota() throws Exception {
        work.settings.put("portal.files.quota-mb", "1");
        int uploads = 8;
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(uploads);
        try {
            var running = IntStream.range(0, uploads).mapToObj(number -> pool.submit(() -> {
                start.await();
                try {
                    work.keep(FIRST, number + "x".repeat(300 << 10));
                    return 1;
                } catch (RuleViolation full) {
                    assertEquals("content.no-room", full.key());
                    return 0;
                }
            })).toList();
            start.countDown();
            int kept = 0;
            for (var one : running) {
                kept += one.get();
            }
            assertEquals(3, kept);
        } finally {
            pool.shutdownNow();
        }
        assertTrue(work.in(FIRST, StoredFiles::use).bytes() <= 1 << 20);
        assertEquals(3, work.in(FIRST, StoredFiles::use).files());
    }

    @Test
    void theCountIsWhatTheRowsSay() {
        long one = work.keep(FIRST, TEXT);
        work.keep(FIRST, TEXT);
        work.keep(FIRST, TEXT + "2");
        work.in(FIRST, files -> {
            files.drop(one);
            files.drop(one);
            return null;
        });
        long bytes = work.database.as("postgres", connection -> {
            var row = connection.createStatement().executeQuery(
                    "select sum(size) from (select distinct sha256, size from stored_file) held");
            row.next();
            return row.getLong(1);
        });
        assertEquals(bytes, work.in(FIRST, StoredFiles::use).bytes());
        assertEquals(2, work.in(FIRST, StoredFiles::use).files());
    }

    @Test
    void whatWasUndoneGoesAsideAndAfterTheGraceForGood() throws IOException {
        assertThrows(IllegalStateException.class, () -> work.in(FIRST, files -> {
            files.keep(bytes(TEXT), "x.csv", TABLES, BATCH);
            throw new IllegalStateException("the deed fails");
        }));
        var held = work.contents(FIRST, "held");
        assertEquals(1, held.size());
        work.sweep(FIRST);
        assertEquals(held, work.contents(FIRST, "aside"));
        work.sweep(FIRST);
        assertEquals(held, work.contents(FIRST, "aside"));
        age(work.held.resolve(FIRST).resolve("aside").resolve(held.get(0)));
        work.sweep(FIRST);
        assertEquals(List.of(), work.contents(FIRST, "aside"));
        assertEquals(List.of(), work.contents(FIRST, "held"));
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(OVER_GRACE)));
    }

    /** As after a restore: the rows are of yesterday, the folder of today. */
    @Test
    void bytesThatAnEarlierDatabaseNamesAreTakenBack() throws IOException {
        long id = work.keep(FIRST, TEXT);
        var held = new Digest(work.contents(FIRST, "held").get(0));
        work.store.putAside(FIRST, held);
        assertFalse(work.holds(FIRST, held));
        age(work.held.resolve(FIRST).resolve("aside").resolve(held.hex()));
        assertEquals(Set.of(), work.sweep(FIRST));
        assertEquals(TEXT, work.read(FIRST, id));
    }

    @Test
    void bytesThatAreLostAreNamedAndNotedAtTheirRow() throws IOException {
        long id = work.keep(FIRST, TEXT);
        long whole = work.keep(FIRST, TEXT + "2");
        var digest = work.in(FIRST, files -> files.get(id)).digest();
        work.store.putAside(FIRST, digest);
        work.store.discard(FIRST, digest);
        assertEquals(Set.of(digest), work.sweep(FIRST));
        assertTrue(work.in(FIRST, files -> files.get(id)).missingSince().isPresent());
        assertTrue(work.in(FIRST, files -> files.get(whole)).missingSince().isEmpty());
        assertEquals("content.missing", refusal(() -> work.read(FIRST, id)));
        long again = work.keep(FIRST, TEXT);
        assertEquals(Set.of(), work.sweep(FIRST));
        assertTrue(work.in(FIRST, files -> files.get(id)).missingSince().isEmpty());
        assertEquals(TEXT, work.read(FIRST, again));
    }

    @Test
    void whoeverKeepsTheSameBytesIsNotSweptUnderTheirHands() throws IOException {
        long id = work.keep(FIRST, TEXT);
        work.in(FIRST, files -> {
            files.drop(id);
            return null;
        });
        long again = work.in(FIRST, files -> {
            long kept = files.keep(bytes(TEXT), "x.csv", TABLES, BATCH);
            work.sweep(FIRST);
            return kept;
        });
        assertEquals(TEXT, work.read(FIRST, again));
        assertEquals(List.of(), work.rowsWithoutBytes());
    }

    @Test
    void whatNeverArrivedToItsEndIsForgottenAfterTheGrace() throws IOException {
        Path half = work.arrivals().folder.next(FIRST);
        work.sweep(FIRST);
        assertTrue(Files.exists(half));
        age(half);
        work.sweep(FIRST);
        assertFalse(Files.exists(half));
    }

    @Test
    void whoeverOwnsThePortalAloneReadsTheFolder() throws IOException {
        work.keep(FIRST, TEXT);
        try (var all = Files.walk(folder.resolve(FIRST))) {
            for (Path path : all.toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertTrue(rights.endsWith("------"), path + " " + rights);
            }
        }
    }

    @Test
    void aSettingThatCannotBeMeantIsRefused() {
        work.settings.put("portal.files.most-mb", "0");
        var refused = assertThrows(IllegalStateException.class, work::settings);
        assertTrue(refused.getMessage().contains("portal.files.most-mb is “0”"), refused.getMessage());
    }

    @Test
    @Timeout(60)
    void whoSendsFilesKeepsNobodyElseWaiting() {
        var others = new int[1];
        var isSending = new boolean[1];
        var work = new FilesAtWork[1];
        work[0] = new FilesAtWork(TestDatabase.fresh(), folder, store -> (FileStore) Proxy.newProxyInstance(
                FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("place") && !isSending[0]) {
                        // While it is on its way somebody else of the county comes and is done.
                        isSending[0] = true;
                        others[0]++;
                        work[0].keep(FIRST, "other" + others[0]);
                        isSending[0] = false;
                    }
                    return method.invoke(store, arguments);
                }));
        work[0].in(FIRST, files -> {
            var some = files.send(FilesAtWork.bytes("one"), "x.csv", FilesAtWork.TABLES);
            var more = files.send(FilesAtWork.bytes("two"), "x.csv", FilesAtWork.TABLES);
            files.keep(some, FilesAtWork.BATCH);
            return files.keep(more, FilesAtWork.BATCH);
        });
        assertEquals(2, others[0]);
        assertEquals(4, work[0].in(FIRST, StoredFiles::use).files());
        assertEquals(List.of(), work[0].rowsWithoutBytes());
    }
}
