package portal.school.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.document.Faulty;
import portal.document.intake.Dependences;
import portal.identity.personal.CastOfNumbers;
import portal.school.history.Cause;

/** A batch of teachers undone leaves the register as it was, with the schools that they belonged to. */
class TeacherUndoingTest {

    private static final long BEFORE = 1;
    private static final long BATCH = 2;
    private static final String HEAD = "工号,姓名,学校代码,学科,到校年月,职称\n";

    private final CastOfTeachers cast = new CastOfTeachers();

    private void take(long batch, String text) {
        cast.in(FIRST, intake -> {
            try (var upload = CastOfTeachers.csv(text)) {
                return intake.take(upload, Faulty.REFUSE_ALL, false, Cause.batch(batch));
            }
        });
    }

    private <T> T undoing(Function<TeacherUndoing, T> work) {
        return cast.in(FIRST, intake -> {
            var undoing = new TeacherUndoing();
            undoing.intake = intake;
            undoing.rows = intake.rows;
            undoing.history = intake.history;
            undoing.sql = intake.rows.sql;
            undoing.dependence = Dependences.over(intake.rows.sql);
            return work.apply(undoing);
        });
    }

    private void undo(long batch) {
        assertEquals(List.of(), undoing(one -> one.hindrances(batch)));
        undoing(one -> {
            one.undo(batch);
            return null;
        });
    }

    private Map<String, Map<String, String>> words(String... numbers) {
        return cast.in(FIRST, intake -> {
            var words = new TreeMap<String, Map<String, String>>();
            intake.stored(List.of(numbers)).forEach(
                    (number, stored) -> words.put(number, TeacherTable.words(stored.profile())));
            return words;
        });
    }

    @Test
    void whatItChangedIsRestoredAndWhomItAddedIsGone() {
        take(BEFORE, HEAD + "T1,教师甲,999901001,数学,2012-09,一级教师\n");
        var before = words("T1", "T2");
        take(BATCH, HEAD + "T1,教师甲,999901001,数学、科学,2012-09,\nT2,教师乙,999901002,语文,,\n");
        assertEquals(2, words("T1", "T2").size());
        undo(BATCH);
        assertEquals(before, words("T1", "T2"));
    }

    @Test
    void whoWasMovedBelongsToTheirSchoolAgainSinceTheDayThatTheyDid() {
        take(BEFORE, HEAD + "T1,教师甲,999901001,数学,2012-09,\n");
        var before = words("T1");
        take(BATCH, HEAD + "T1,教师甲,999901002,数学,2024-09,\n");
        assertEquals("999901002", words("T1").get("T1").get("学校代码"));
        undo(BATCH);
        assertEquals(before, words("T1"));
    }

    @Test
    void whoWasChangedSinceStandsAgainstIt() {
        take(BATCH, HEAD + "T1,教师甲,999901001,数学,2012-09,\n");
        take(3, HEAD + "T1,教师甲,999901001,科学,2012-09,\n");
        assertEquals(List.of("教师甲"), undoing(one -> one.hindrances(BATCH)));
        undo(3);
        undo(BATCH);
        assertEquals(Map.of(), words("T1"));
    }

    @Test
    void aNumberOfAPersonThatWasReplacedCannotComeBack() {
        String head = "工号,姓名,学校代码,学科,身份证号\n";
        take(BEFORE, head + "T1,教师甲,999901001,数学," + CastOfNumbers.identityNumber("19850307", 11) + "\n");
        take(BATCH, head + "T1,教师甲,999901001,数学," + CastOfNumbers.identityNumber("19850307", 13) + "\n");
        assertEquals(List.of("教师甲"), undoing(one -> one.hindrances(BATCH)));
        undo(BATCH + 1);
    }

    @Test
    void aNumberThatWasReplacedSinceStandsAgainstIt() {
        String head = "工号,姓名,学校代码,学科,身份证号\n";
        take(BATCH, head + "T1,教师甲,999901001,数学,\n");
        take(3, head + "T1,教师甲,999901001,数学," + CastOfNumbers.identityNumber("19850307", 11) + "\n");
        assertEquals(List.of("教师甲"), undoing(one -> one.hindrances(BATCH)));
    }

    @Test
    @DisplayName("PIPL 19: of whom an undone batch had added, nothing that tells of the person stays")
    void whoWasAddedByMistakeIsForgotten() {
        String head = "工号,姓名,学校代码,学科,性别,出生年月\n";
        take(BATCH, head + "T1,教师甲,999901001,数学,男,1985-03\n");
        take(3, head + "T1,教师乙,999901001,数学,男,1985-04\n");
        undo(3);
        undo(BATCH);
        var left = cast.in(FIRST, intake -> intake.rows.sql.list(row -> row.getString(1),
                "select to_jsonb(change)::text from register_change change")).toString();
        for (String told : List.of("教师甲", "教师乙", "1985", "男")) {
            assertFalse(left.contains(told), told + " in " + left);
        }
        assertTrue(left.contains("REMOVED") && left.contains("T1"), left);
    }
}
