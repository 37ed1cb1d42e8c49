package portal.school.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.school.history.Change.Kind.SCHOOL;
import static portal.school.history.Change.Kind.TEACHER;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

class RegisterChangesTest {

    private static final long BATCH = 7;

    private TestDatabase database;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.fresh();
    }

    private <T> T in(String county, Function<RegisterChanges, T> work) {
        return database.sqlInCounty(
                county, connection -> work.apply(CastOfHistory.changes(connection, county)));
    }

    private void write(String county, Cause cause, List<Change> changes) {
        in(county, history -> {
            history.write(changes, cause);
            return null;
        });
    }

    private static List<String> words(List<Dated> history) {
        return history.stream()
                .map(Dated::change)
                .map(change -> change.deed() + " " + change.column() + " "
                        + change.before() + " " + change.after())
                .toList();
    }

    @Test
    void whatDiffersIsWrittenColumnByColumnAndReadNewestFirst() {
        write(FIRST, Cause.UNSAID, List.of(Change.added(SCHOOL, 1, "999901001")));
        write(FIRST, Cause.of("更正"), Change.between(SCHOOL, 1,
                Map.of("学校名称", "甲小学", "学生数", "120"), Map.of("学校名称", "甲小学", "学生数", "121")));
        var history = in(FIRST, changes -> changes.of(SCHOOL, 1, 10));
        assertEquals(List.of("CHANGED 学生数 120 121", "ADDED null null 999901001"), words(history));
        assertEquals("更正", history.get(0).cause().reason());
        assertEquals("system", history.get(0).by());
    }

    @Test
    void whatIsSaidForTheFirstTimeOrNoMoreHasNoOtherSide() {
        assertEquals(List.of("b null 2", "a 1 null"), Change.between(SCHOOL, 1, Map.of("a", "1"), Map.of("b", "2"))
                .stream().map(change -> change.column() + " " + change.before() + " " + change.after())
                .sorted((one, other) -> other.compareTo(one)).toList());
    }

    @Test
    void anotherRecordAndAnotherRegisterAreNotInIt() {
        write(FIRST, Cause.UNSAID, List.of(Change.added(SCHOOL, 1, "1"), Change.added(TEACHER, 1, "T1"),
                Change.added(SCHOOL, 2, "2")));
        assertEquals(List.of("ADDED null null T1"), words(in(FIRST, changes -> changes.of(TEACHER, 1, 10))));
    }

    @Test
    void theNeighbourSeesNothingOfIt() {
        write(FIRST, Cause.batch(BATCH), List.of(Change.added(SCHOOL, 1, "1")));
        assertEquals(List.of(), in(SECOND, changes -> changes.of(SCHOOL, 1, 10)));
        assertEquals(List.of(), in(SECOND, changes -> changes.ofBatch(BATCH)));
    }

    @Test
    void aBatchKnowsWhatItChangedAndWhatWasChangedSince() {
        write(FIRST, Cause.batch(BATCH), List.of(Change.added(SCHOOL, 1, "1"), Change.added(SCHOOL, 2, "2")));
        assertEquals(2, in(FIRST, changes -> changes.ofBatch(BATCH)).size());
        assertEquals(List.of(), in(FIRST, changes -> changes.since(BATCH)));
        write(FIRST, Cause.UNSAID, Change.between(SCHOOL, 2, Map.of("学生数", "1"), Map.of("学生数", "2")));
        write(FIRST, Cause.UNSAID, Change.between(SCHOOL, 3, Map.of("学生数", "1"), Map.of("学生数", "2")));
        assertEquals(List.of(2L), in(FIRST, changes -> changes.since(BATCH)).stream()
                .map(dated -> dated.change().record()).toList());
    }

    @Test
    void aHundredThousandAreWrittenInOneGo() {
        var many = LongStream.range(0, 100_000).mapToObj(i -> Change.added(TEACHER, i, "T" + i)).toList();
        write(FIRST, Cause.batch(BATCH), many);
        assertEquals(many, in(FIRST, changes -> changes.ofBatch(BATCH)).stream().map(Dated::change).toList());
    }

    @Test
    @DisplayName("Personal numbers: that they changed is told, what they are is not, and words can be unsaid")
    void whatIsPersonalCanBeUnsaid() {
        write(FIRST, Cause.UNSAID, List.of(Change.unsaid(TEACHER, 1, "手机号")));
        write(FIRST, Cause.UNSAID, Change.between(TEACHER, 1, Map.of("姓名", "示例教师 001"), Map.of("姓名", "示例教师 002")));
        in(FIRST, changes -> {
            changes.unsay(TEACHER, List.of(1L), List.of("姓名"));
            return null;
        });
        assertEquals(List.of("CHANGED 姓名 null null", "CHANGED 手机号 null null"),
                words(in(FIRST, changes -> changes.of(TEACHER, 1, 10))));
    }

    @Test
    @DisplayName("A history is appended to: nobody can take a row away or give it to another record")
    void theHistoryStays() {
        write(FIRST, Cause.UNSAID, List.of(Change.added(SCHOOL, 1, "1")));
        for (String attack : List.of("delete from register_change", "update register_change set record_id = 2",
                "update register_change set changed_by = 'x'", "truncate register_change")) {
            assertThrows(IllegalStateException.class, () -> database.sqlInCounty(FIRST, connection ->
                    connection.createStatement().execute(attack)), attack);
        }
    }
}
