package portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;

/** A table read by one thread while another works on it. */
class ReadingAheadTest {

    private static final Column<Integer> NUMBER = Column.integer("编号", 0, 1_000_000);
    private static final TableFormat FORMAT = new TableFormat("数", List.of(NUMBER));
    private static final int MANY = 5_000;

    private static UploadedTable numbers(int many, TableLimits limits) {
        var csv = new StringBuilder("编号\n");
        IntStream.range(0, many).forEach(number -> csv.append(number).append('\n'));
        return UploadedTable.of(new ByteArrayInputStream(
                csv.toString().getBytes(StandardCharsets.UTF_8)), limits);
    }

    private static UploadedTable numbers() {
        return numbers(MANY, TableLimits.DEFAULT);
    }

    private static boolean reads() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("portal-table-reader"));
    }

    @Test
    void theRowsComeInTheirOrderAndInTheCallersThread() {
        var seen = new ArrayList<Integer>();
        var caller = Thread.currentThread();
        try (var upload = numbers()) {
            var table = FORMAT.read(upload, row -> {
                assertSame(caller, Thread.currentThread());
                seen.add(row.get(NUMBER));
            });
            assertEquals(MANY, table.rowCount());
        }
        assertEquals(IntStream.range(0, MANY).boxed().toList(), seen);
        assertFalse(reads());
    }

    @Test
    void whoeverWatchesIsToldInTheCallersThreadOfEveryRowInTheEnd() {
        var told = new ArrayList<Long>();
        var caller = Thread.currentThread();
        try (var upload = numbers()) {
            upload.watch(rows -> {
                assertSame(caller, Thread.currentThread());
                told.add(rows);
            });
            FORMAT.read(upload, row -> {});
        }
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(MANY + 1, told.get(told.size() - 1));
    }

    @Test
    void aRefusalOfTheCallerEndsThePassage() {
        var refusal = new RuleViolation("table.unreadable");
        try (var upload = numbers()) {
            assertSame(refusal, assertThrows(RuleViolation.class, () -> FORMAT.read(upload, row -> {
                throw refusal;
            })));
            assertFalse(reads());
            assertEquals(MANY, FORMAT.read(upload).rowCount());
        }
    }

    @Test
    void aRefusalOfTheFileComesAfterTheRowsBeforeIt() {
        var limits = new TableLimits(1 << 20, 10, 1 << 20, 1 << 20, 200, 1_000, 10, 100, 10);
        var seen = new ArrayList<Integer>();
        try (var upload = numbers(MANY, limits)) {
            var refusal = assertThrows(RuleViolation.class,
                    () -> FORMAT.read(upload, row -> seen.add(row.get(NUMBER))));
            assertEquals("table.too-many-rows", refusal.key());
        }
        assertEquals(limits.rows() - 1, seen.size());
        assertFalse(reads());
    }

    @Test
    void aCallerWhoIsToldToStopStops() {
        try (var upload = numbers()) {
            Thread.currentThread().interrupt();
            assertThrows(IllegalStateException.class, () -> FORMAT.read(upload, row -> {}));
            assertTrue(Thread.interrupted());
        }
        assertFalse(reads());
    }
}
