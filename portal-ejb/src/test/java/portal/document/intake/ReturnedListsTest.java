package portal.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.database.TestDatabase;
import portal.deed.CurrentDeed;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLimits;
import portal.document.UploadedTable;
import portal.identity.CastOfCallers;
import portal.job.EndedJobs;
import portal.tenancy.Role;

/** What becomes of the file of a job that found it faulty. */
class ReturnedListsTest {

    private static final String SENDER = "somebody@" + TestDatabase.FIRST;
    private static final Map<String, Object> OF_VILLAGES = Map.of(ListWork.LIST, "village");
    private static final String FILE = """
            代码,户数
            V1,12
            V2,十二
            V3,13
            """;

    private final EndedJobs ended = new EndedJobs();

    /** A list of the tests: villages, none of which may have thirteen households. */
    private static final class Villages implements ListIntake {

        static final Column<String> CODE = Column.code("代码", 10).required();
        static final Column<Integer> HOUSEHOLDS = Column.integer("户数", 0, 100);

        @Override
        public String list() {
            return "village";
        }

        @Override
        public TableFormat format() {
            return new TableFormat("村", List.of(CODE, HOUSEHOLDS));
        }

        @Override
        public TableLimits limits() {
            return TableLimits.DEFAULT;
        }

        @Override
        public ListChanges changes(UploadedTable upload, Terms terms) {
            var format = format();
            var further = new ArrayList<CellFault>();
            var table = format.read(upload, row -> row.find(HOUSEHOLDS)
                    .filter(households -> households == 13)
                    .ifPresent(households -> further.add(row.fault(HOUSEHOLDS, "unlucky"))));
            return new ListChanges(format, table, further, further.size(),
                    new ListChanges.Counts(1, 0, 0, 1, 2), List.of(), List.of(), List.of(),
                    List.of(), Set.of());
        }

        @Override
        public ListChanges take(UploadedTable upload, Terms terms, long batch) {
            throw new AssertionError("nothing is taken");
        }

        @Override
        public List<String> hindrances(long batch) {
            return List.of();
        }

        @Override
        public void undo(long batch) {
            throw new AssertionError("nothing is undone");
        }
    }

    private ReturnedLists lists() {
        var lists = new ReturnedLists();
        lists.jobs = ended.jobs();
        lists.lists = new Lists() {

            @Override
            ListIntake get(String list) {
                assertEquals("village", list);
                return new Villages();
            }
        };
        lists.caller = CastOfCallers.caller(TestDatabase.FIRST, null, Role.BUREAU_OFFICER);
        lists.deed = new CurrentDeed();
        return lists;
    }

    private byte[] returned(long job) {
        return ended.in(() -> {
            var out = new ByteArrayOutputStream();
            assertEquals("village", lists().list(job));
            lists().write(job, CellFault::key, out);
            return out.toByteArray();
        });
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(workbook).get();
                var part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("DESIGN.md 13: faults come back in the same workbook, from a job that is over too")
    void aFaultyFileComesBackMarked() throws IOException {
        for (String kind : List.of(ListWork.IMPORT, ListWork.CHECK)) {
            var workbook = returned(ended.faulty(kind, SENDER, OF_VILLAGES, FILE));
            var comments = part(workbook, "xl/comments1.xml");
            assertTrue(comments.contains("ref=\"B3\"") && comments.contains("cell.not-a-number"),
                    comments);
            assertTrue(comments.contains("ref=\"B4\"") && comments.contains("unlucky"), comments);
            var table = new Villages().format().read(
                    UploadedTable.of(new ByteArrayInputStream(workbook)));
            assertEquals(List.of("V1", "V2", "V3"),
                    table.rows().stream().map(row -> row.get(Villages.CODE)).toList());
        }
    }

    @Test
    void nobodyGetsItButWhoeverSentIt() {
        long anothers = ended.faulty(
                ListWork.IMPORT, "another@" + TestDatabase.FIRST, OF_VILLAGES, FILE);
        assertThrows(NotFound.class, () -> returned(anothers));
    }

    @Test
    void whatIsNoListOrNotKeptIsNotFound() {
        long other = ended.faulty("rehearsal", SENDER, Map.of(), FILE);
        assertThrows(NotFound.class, () -> returned(other));
        long forgotten = ended.faulty(ListWork.IMPORT, SENDER, OF_VILLAGES, FILE);
        assertTrue(has(forgotten));
        ended.forgetInput(forgotten);
        assertFalse(has(forgotten));
        assertThrows(NotFound.class, () -> returned(forgotten));
        assertThrows(NotFound.class, () -> returned(0));
    }

    private boolean has(long job) {
        return ended.in(() -> ReturnedLists.has(ended.jobs().find(job).orElseThrow(), SENDER));
    }
}
