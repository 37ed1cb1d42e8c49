package portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.NotNow;
import portal.RuleViolation;

/** What becomes of a file by the scanner's word, and of one on which it has none. */
@DisplayName("files are screened before they are kept, and none without a word")
class FileScreeningTest {

    private static final String TEXT = "学校代码,学校名称\n1,甲小学\n";

    /** The text that every scanner takes for harmful, which no file of ours may hold as it is. */
    private static final String HARMFUL = new String(Base64.getDecoder().decode(
            "WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo="),
            StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private FilesAtWork work;
    private FakeClamd clamd;

    @BeforeEach
    void aScanner() throws IOException {
        work = FilesAtWork.fresh(folder);
        clamd = new FakeClamd();
        work.settings.put("portal.files.clamd", clamd.address());
        work.settings.put("portal.files.clamd-seconds", "1");
    }

    @AfterEach
    void itEnds() throws IOException {
        clamd.close();
    }

    private void assertNothingIsKept() {
        assertEquals(0, work.in(FIRST, StoredFiles::use).files());
        assertEquals(List.of(), work.contents(FIRST, "held"));
        assertEquals(List.of(), work.contents(FIRST, "arriving"));
    }

    private void assertNotNow() {
        var refused = assertThrows(NotNow.class, () -> work.keep(FIRST, TEXT));
        assertEquals("content.not-screened", refused.key());
        assertNothingIsKept();
        assertEquals(List.of(), work.quarantined(FIRST));
    }

    @Test
    void whatIsCleanIsKeptAndAllOfItWasScreened() {
        long id = work.keep(FIRST, TEXT);
        assertEquals(TEXT, work.read(FIRST, id));
        assertEquals(List.of((long) TEXT.getBytes(StandardCharsets.UTF_8).length), clamd.screened);
        String large = "x".repeat(900_000);
        work.keep(FIRST, large);
        assertEquals(900_000L, clamd.screened.get(1));
    }

    @Test
    void whatIsHarmfulLiesInQuarantineAndIsOnRecord() {
        clamd.saying("stream: Test.Virus-1 FOUND");
        var refused = assertThrows(RuleViolation.class, () -> work.keep(FIRST, TEXT));
        assertEquals("content.infected", refused.key());
        assertEquals(List.of("名单.csv", "Test.Virus-1"), refused.figures());
        assertNothingIsKept();
        var one = work.quarantined(FIRST).get(0);
        assertEquals("名单.csv", one.name());
        assertEquals("Test.Virus-1", one.found());
        assertEquals("table", one.purpose());
        assertEquals(Optional.empty(), one.discardedAt());
        assertEquals(List.of(one.digest().hex()), work.contents(FIRST, "quarantine"));
        assertFalse(work.holds(FIRST, one.digest()));
        assertEquals(List.of(), work.quarantined(SECOND));
        assertEquals(List.of("file-quarantined BUREAU_ADMIN"), notices());
    }

    private List<String> notices() {
        return work.database.as("postgres", connection -> {
            var row = connection.createStatement().executeQuery(
                    "select kind || ' ' || to_role from notice");
            return row.next() ? List.of(row.getString(1)) : List.of();
        });
    }

    @Test
    void theQuarantineIsEmptiedAfterTheGraceAndSaysSo() throws IOException {
        clamd.saying("stream: Test.Virus-1 FOUND");
        assertThrows(RuleViolation.class, () -> work.keep(FIRST, TEXT));
        work.sweep(FIRST);
        assertEquals(1, work.contents(FIRST, "quarantine").size());
        var week = Duration.ofDays(8);
        Files.setLastModifiedTime(folder.resolve(FIRST).resolve("quarantine")
                .resolve(work.contents(FIRST, "quarantine").get(0)), FileTime.from(Instant.now().minus(week)));
        work.database.alter("update quarantined_file set quarantined_at = now() - interval '8 days'");
        work.sweep(FIRST);
        assertEquals(List.of(), work.contents(FIRST, "quarantine"));
        assertTrue(work.quarantined(FIRST).get(0).discardedAt().isPresent());
    }

    @Test
    void aScannerThatHangsAfterTheBytesLetsNothingThrough() {
        clamd.with((in, out) -> {
            FakeClamd.swallow(in);
            in.read();
        });
        assertNotNow();
    }

    @Test
    void aScannerThatTakesNoBytesLetsNothingThrough() {
        clamd.with((in, out) -> Thread.sleep(5_000));
        long begun = System.nanoTime();
        var refused = assertThrows(NotNow.class, () -> work.keep(FIRST, "x".repeat(1_000_000)));
        assertEquals("content.not-screened", refused.key());
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
        assertNothingIsKept();
    }

    @Test
    void anAnswerInPiecesIsWaitedFor() {
        clamd.with((in, out) -> {
            FakeClamd.swallow(in);
            for (byte letter : "stream: OK\0".getBytes(StandardCharsets.US_ASCII)) {
                out.write(letter);
                out.flush();
            }
        });
        work.keep(FIRST, TEXT);
    }

    @Test
    void aLineThatIsCutLetsNothingThrough() {
        clamd.with((in, out) -> in.read());
        assertNotNow();
        clamd.with((in, out) -> {
            FakeClamd.swallow(in);
            out.write("stream: OK".getBytes(StandardCharsets.US_ASCII));
        });
        assertNotNow();
    }

    @Test
    void wordsThatNobodyUnderstandsLetNothingThrough() {
        clamd.saying("stream: OK, or so it seems");
        assertNotNow();
        clamd.saying("x".repeat(10_000));
        assertNotNow();
        clamd.saying("");
        assertNotNow();
        clamd.saying("stream: Can't allocate memory ERROR");
        assertNotNow();
    }

    @Test
    void whatIsTooLargeForTheScannerIsSaidToBe() {
        clamd.with((in, out) -> {
            in.readNBytes(10);
            FakeClamd.say(out, "INSTREAM size limit exceeded. ERROR");
            FakeClamd.swallow(in);
        });
        var refused = assertThrows(RuleViolation.class, () -> work.keep(FIRST, TEXT));
        assertEquals("content.too-large-to-screen", refused.key());
        assertNothingIsKept();
    }

    @Test
    void aScannerThatIsStartedAgainMeanwhileIsAskedAgain() throws Exception {
        work.settings.put("portal.files.clamd-seconds", "30");
        int port = clamd.port();
        clamd.close();
        var later = new Thread(() -> {
            try {
                Thread.sleep(600);
                clamd = new FakeClamd(port);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        later.start();
        work.keep(FIRST, TEXT);
        later.join();
        assertEquals(1, clamd.screened.size());
    }

    @Test
    void withoutAScannerNothingIsAsked() {
        work.settings.remove("portal.files.clamd");
        work.keep(FIRST, TEXT);
        assertEquals(List.of(), clamd.screened);
    }

    @Test
    void whatIsOfAnotherKindIsRefusedBeforeTheScannerSeesIt() {
        assertEquals("content.type-refused", assertThrows(RuleViolation.class,
                () -> work.keep(FIRST, "%PDF-1.7\n%âãÏÓ\n")).key());
        assertEquals(List.of(), clamd.screened);
    }

    @Test
    void anAddressThatCannotBeMeantIsRefused() {
        for (String wrong : List.of("localhost", "localhost:", ":3310", "a b:1", "localhost:70000")) {
            work.settings.put("portal.files.clamd", wrong);
            assertTrue(assertThrows(IllegalStateException.class, work::settings, wrong)
                    .getMessage().contains("portal.files.clamd is"), wrong);
        }
    }
}
