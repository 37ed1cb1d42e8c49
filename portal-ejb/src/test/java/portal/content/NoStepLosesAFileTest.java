package portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.content.FilesAtWork.BATCH;
import static portal.content.FilesAtWork.TABLES;
import static portal.content.FilesAtWork.bytes;
import static portal.database.TestDatabase.FIRST;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.database.TestDatabase;

/** The portal dies before or after any step of the store: no row without its bytes, and none left over. */
@DisplayName("kill -9 at any moment: no row without bytes, nor bytes without a row for longer than their grace")
class NoStepLosesAFileTest {

    private static final String TEXT = "甲小学,1\n";

    /** The end of the process, which nobody catches. */
    private static final class Death extends Error {

        private static final long serialVersionUID = 1L;

        Death() {
            super(null, null, false, false);
        }
    }

    @TempDir
    Path folder;

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    /** Dies when so many moments have passed, of which every step has two: before it and after it. */
    <T> T mortal(Class<T> type, T store) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> {
                    moment();
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    } finally {
                        moment();
                    }
                }));
    }

    private void moment() {
        if (left.decrementAndGet() < 0) {
            throw new Death();
        }
    }

    /** The folder in which files arrive, as mortal as the store. */
    private final class MortalFolder extends ArrivalFolder {

        @Override
        Path next(String county) throws IOException {
            moment();
            Path file = super.next(county);
            moment();
            return file;
        }

        @Override
        void discard(String county, Instant before) throws IOException {
            moment();
            super.discard(county, before);
            moment();
        }
    }

    private FilesAtWork work() {
        return work(folder);
    }

    private FilesAtWork work(Path below) {
        var work = mortalWork(below);
        work.arriving = new MortalFolder();
        return work;
    }

    FilesAtWork mortalWork(Path below) {
        return new FilesAtWork(
                TestDatabase.fresh(), below, store -> mortal(FileStore.class, store));
    }

    /** A life of the portal: keeps, keeps the same again, drops, sweeps. */
    private void live(FilesAtWork work) {
        long one = work.keep(FIRST, TEXT);
        work.in(FIRST, files -> {
            long kept = files.keep(bytes(TEXT), "x.csv", TABLES, BATCH);
            moment();
            return kept;
        });
        work.keep(FIRST, TEXT + "2");
        moment();
        work.in(FIRST, files -> {
            files.dropOf(BATCH);
            moment();
            return null;
        });
        work.sweep(FIRST);
        moment();
        work.in(FIRST, files -> files.find(one));
    }

    int stride() {
        return 1;
    }

    @Test
    void whereverItDiesRowsHaveTheirBytesAndTheNextRoundsClearTheRest() {
        int deaths = 0;
        for (int moments = 0; ; moments += stride()) {
            var work = work(folder.resolve(Integer.toString(moments)));
            left.set(moments);
            boolean died = false;
            try {
                live(work);
            } catch (Death death) {
                died = true;
                deaths++;
            }
            left.set(Integer.MAX_VALUE);
            assertEquals(List.of(), work.rowsWithoutBytes(), "after " + moments);
            work.sweep(FIRST);
            assertEquals(work.in(FIRST, StoredFiles::use).bytes() > 0, !work.contents(FIRST, "held").isEmpty(),
                    "after " + moments);
            assertEquals(List.of(), work.rowsWithoutBytes(), "swept after " + moments);
            long kept = work.keep(FIRST, TEXT);
            assertEquals(TEXT, work.read(FIRST, kept), "goes on after " + moments);
            if (!died) {
                break;
            }
        }
        assertTrue(deaths * stride() > 20, "moments: " + deaths);
    }

    @Test
    void aDeathWithinTheTransactionLeavesNoRow() {
        var work = work();
        assertThrows(Death.class, () -> work.in(FIRST, files -> {
            files.keep(bytes(TEXT), "x.csv", TABLES, BATCH);
            throw new Death();
        }));
        assertEquals(0, work.in(FIRST, StoredFiles::use).files());
        assertEquals(1, work.contents(FIRST, "held").size());
        work.sweep(FIRST);
        assertEquals(List.of(), work.contents(FIRST, "held"));
    }
}
