package portal.school.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portal.identity.personal.KeptNumber;
import portal.school.history.Change;
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

    private TeacherHistory() {}

    static List<Change> between(long teacher, TeacherProfile before, TeacherProfile after) {
        var changes = new ArrayList<>(Change.between(
                Kind.TEACHER, teacher, TeacherTable.words(before), TeacherTable.words(after)));
        number(before.person().identityNumber(), after.person().identityNumber())
                .ifPresent(changed -> changes.add(Change.unsaid(
                        Kind.TEACHER, teacher, TeacherTable.IDENTITY_NUMBER.header())));
        number(before.person().phoneNumber(), after.person().phoneNumber())
                .ifPresent(changed -> changes.add(Change.unsaid(
                        Kind.TEACHER, teacher, TeacherTable.PHONE_NUMBER.header())));
        return changes;
    }

    private static Optional<Boolean> number(
            Optional<KeptNumber> before, Optional<KeptNumber> after) {
        return before.equals(after) ? Optional.empty() : Optional.of(true);
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
