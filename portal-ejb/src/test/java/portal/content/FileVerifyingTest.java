package portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.NotNow;
import portal.RuleViolation;
import portal.database.TestDatabase;

/** Bytes read again in the course of time, and what is done with those that are not what they were. */
class FileVerifyingTest {

    private static final String TEXT = "学校代码,学校名称\n1,甲小学\n";

    @TempDir
    Path folder;

    private FilesAtWork work;

    @BeforeEach
    void aStoreAndADatabase() {
        work = FilesAtWork.fresh(folder);
    }

    private Path bytes(long id) {
        String hex = work.in(FIRST, files -> files.get(id)).digest().hex();
        return folder.resolve(FIRST).resolve("held").resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4)).resolve(hex);
    }

    private Digest damage(long id) throws IOException {
        byte[] all = Files.readAllBytes(bytes(id));
        all[3] ^= 1;
        Files.write(bytes(id), all);
        return work.in(FIRST, files -> files.get(id)).digest();
    }

    private void pass(int days) {
        work.database.alter(
                "update stored_file set verified_at = verified_at - interval '%d days'".formatted(days));
    }

    @Test
    void whatIsSoundIsReadOnceWithinTheDays() throws IOException {
        long id = work.keep(FIRST, TEXT);
        assertEquals(1, work.count(FIRST).unverified());
        assertEquals(Set.of(), work.verify(FIRST));
        assertEquals(0, work.count(FIRST).unverified());
        damage(id);
        pass(29);
        assertEquals(Set.of(), work.verify(FIRST), "not due yet");
        pass(2);
        assertEquals(1, work.verify(FIRST).size());
    }

    @Test
    void whatIsDamagedSaysSoAndIsHandedToNobody() throws IOException {
        long id = work.keep(FIRST, TEXT);
        long whole = work.keep(FIRST, TEXT + "2");
        var digest = damage(id);
        assertEquals(Set.of(digest), work.verify(FIRST));
        assertEquals("content.damaged",
                assertThrows(RuleViolation.class, () -> work.read(FIRST, id)).key());
        assertEquals(TEXT + "2", work.read(FIRST, whole));
        assertEquals(new FileCount(work.in(FIRST, StoredFiles::use), 0, 1, 0), work.count(FIRST));
        var since = work.in(FIRST, files -> files.get(id)).damagedSince();
        pass(2);
        assertEquals(Set.of(digest), work.verify(FIRST), "looked at again each day");
        assertEquals(since, work.in(FIRST, files -> files.get(id)).damagedSince());
    }

    @Test
    void theSameContentBroughtAnewMakesItWhole() throws IOException {
        long id = work.keep(FIRST, TEXT);
        damage(id);
        work.verify(FIRST);
        long again = work.keep(FIRST, TEXT);
        assertEquals(TEXT, work.read(FIRST, id));
        assertEquals(TEXT, work.read(FIRST, again));
        assertEquals(Set.of(), work.verify(FIRST));
        assertEquals(0, work.count(FIRST).damaged());
    }

    @Test
    void whatSomebodyPutBackIsFoundWholeTheNextDay() throws IOException {
        long id = work.keep(FIRST, TEXT);
        damage(id);
        work.verify(FIRST);
        Files.writeString(bytes(id), TEXT);
        assertEquals(Set.of(), work.verify(FIRST), "not due yet");
        pass(2);
        work.verify(FIRST);
        assertEquals(TEXT, work.read(FIRST, id));
    }

    @Test
    void whatIsLostIsNotCalledDamaged() throws IOException {
        long id = work.keep(FIRST, TEXT);
        Files.delete(bytes(id));
        assertEquals(Set.of(), work.verify(FIRST));
        assertEquals(1, work.sweep(FIRST).size());
        assertEquals(0, work.count(FIRST).damaged());
    }

    @Test
    void ofTwoNodesOneReads() throws IOException {
        long id = work.keep(FIRST, TEXT);
        damage(id);
        assertEquals(Set.of(), work.whileAnotherVerifies(FIRST, () -> work.verify(FIRST)));
        assertEquals(1, work.verify(FIRST).size());
    }

    @Test
    void aRoundReadsALittleAndTheNextGoesOn() {
        work.settings.put("portal.files.quota-mb", "1000");
        var large = new Purpose("large", 100 << 20, Set.of(FileType.TEXT));
        for (int number = 0; number < 3; number++) {
            String text = number + "x".repeat(40 << 20);
            work.in(FIRST, files -> files.keep(FilesAtWork.bytes(text), "x.txt", large, FilesAtWork.BATCH));
        }
        work.verify(FIRST);
        assertEquals(1, work.count(FIRST).unverified());
        work.verify(FIRST);
        assertEquals(0, work.count(FIRST).unverified());
    }

    @Test
    void aStoreThatIsAwaySaysNothingAboutItsFiles() {
        boolean[] away = {false};
        var real = new DirectoryStore(folder);
        var going = new FilesAtWork(TestDatabase.fresh(), folder, store -> (FileStore) Proxy
                .newProxyInstance(FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class},
                        (self, method, arguments) -> {
                            if (away[0]) {
                                throw new StoreAway(new IOException("no way there"));
                            }
                            return method.invoke(real, arguments);
                        }));
        long id = going.keep(FIRST, TEXT);
        away[0] = true;
        assertEquals(Set.of(), going.verify(FIRST));
        assertEquals(1, going.count(FIRST).unverified());
        assertEquals("content.store-away",
                assertThrows(NotNow.class, () -> going.read(FIRST, id)).key());
    }

    @Test
    void countiesAreReadApart() throws IOException {
        long id = work.keep(FIRST, TEXT);
        work.keep(SECOND, TEXT);
        damage(id);
        assertEquals(Set.of(), work.verify(SECOND));
        assertEquals(1, work.verify(FIRST).size());
        assertTrue(work.count(SECOND).damaged() == 0);
    }
}
