package portal.school.teacher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portal.document.Column;
import portal.school.history.Change;
import portal.school.history.Change.Deed;
import portal.school.history.Change.Kind;

/** What the history tells of a teacher: each column that changed, of a number only that it did. */
final class TeacherHistory {

    /** In a school's history, who went and who came, by their staff numbers. */
    static final String LEFT = "调出教师";
    static final String CAME = "调入教师";

    /** That what told of the person was taken out. */
    static final String ERASURE = "个人信息删除";

    /** Columns that tell of a person: their words go from the history with the person. */
    static final List<String> OF_THE_PERSON = List.of(
            TeacherTable.NAME.header(), TeacherTable.SEX.header(), TeacherTable.BORN.header(),
            TeacherTable.EDUCATION.header(), TeacherTable.SERVICE_SINCE.header());

    /** The staff number of a record that became one with the teacher's. */
    static final String ABSORBED = "并入工号";

    /** The schools that a record told of, which became one with the teacher's. */
    static final String STAYS = "并入的任职学校";

    private TeacherHistory() {}

    /** A teacher whom the words of the bureau's own table state, with the numbers that are kept. */
    static TeacherProfile stated(TeacherProfile known, Map<String, String> texts) {
        var all = new LinkedHashMap<>(texts);
        // A column that is not there says nothing, an empty one says "none", which is what is meant.
        TeacherTable.FORMAT.columns().forEach(column -> all.putIfAbsent(column.header(), ""));
        var row = TeacherTable.FORMAT.row(all);
        return TeacherTable.profile(row, known.staffNumber(),
                new TeacherProfile.Place(row.get(TeacherTable.SCHOOL),
                        row.find(TeacherTable.AT_SCHOOL_SINCE)),
                Optional.of(known), TeacherTable.Sealing.NONE);
    }

    static List<Change> between(long teacher, TeacherProfile before, TeacherProfile after) {
        return between(teacher, Deed.CHANGED, before, after);
    }

    /** The same under another name of the deed. */
    static List<Change> between(
            long teacher, Deed deed, TeacherProfile before, TeacherProfile after) {
        var changes = new ArrayList<>(Change.between(Kind.TEACHER, teacher, deed,
                TeacherTable.words(before), TeacherTable.words(after)));
        if (!before.person().identityNumber().equals(after.person().identityNumber())) {
            changes.add(unsaid(teacher, deed, TeacherTable.IDENTITY_NUMBER));
        }
        if (!before.person().phoneNumber().equals(after.person().phoneNumber())) {
            changes.add(unsaid(teacher, deed, TeacherTable.PHONE_NUMBER));
        }
        return changes;
    }

    private static Change unsaid(long teacher, Deed deed, Column<?> column) {
        return new Change(Kind.TEACHER, teacher, deed, column.header(), null, null);
    }

    /** The same in the histories of both schools. */
    static List<Change> moved(String staffNumber, Long from, Long to) {
        var changes = new ArrayList<Change>();
        if (from != null) {
            changes.addAll(Change.between(
                    Kind.SCHOOL, from, Map.of(LEFT, staffNumber), new TreeMap<>()));
        }
        changes.addAll(Change.between(Kind.SCHOOL, to, Map.of(), Map.of(CAME, staffNumber)));
        return changes;
    }
}
