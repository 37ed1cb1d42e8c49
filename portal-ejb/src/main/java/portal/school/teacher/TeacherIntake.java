package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.document.Faulty;
import portal.document.UploadedTable;
import portal.identity.personal.PersonalNumbers;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.RegisterChanges;
import portal.school.teacher.TeacherRows.Altered;
import portal.tenancy.NationalTime;

/** How a file of teachers enters the register, whoever is allowed to send it. */
@Dependent
public class TeacherIntake {

    @Inject
    TeacherRows rows;

    @Inject
    PersonalNumbers numbers;

    @Inject
    RegisterChanges history;

    @Inject
    CurrentDeed deed;

    /** What the file would change; nothing is stored. */
    public TeacherChanges changes(UploadedTable upload, boolean numbering) {
        return new TeacherPassage(rows, numbers.sealing()::keep, numbering, NationalTime.today(),
                (added, altered) -> {}).through(upload);
    }

    /**
     * Stores what the file states, as it is read. Refused as a whole if a row is faulty, unless
     * those are to be skipped: then what was stored before the first fault is undone with the
     * transaction.
     *
     * @param numbering whether rows without a staff number are given one
     */
    public TeacherChanges take(
            UploadedTable upload, Faulty faulty, boolean numbering, Cause cause) {
        rows.planAnew();
        var storing = new Storing(faulty, cause);
        storing.passage = new TeacherPassage(
                rows, numbers.sealing()::keep, numbering, NationalTime.today(), storing);
        var changes = storing.passage.through(upload);
        if (!changes.missing().isEmpty()) {
            throw new RuleViolation("teacher.import-lacks-columns",
                    String.join("、", changes.missing()));
        }
        if (!changes.sound() && faulty == Faulty.REFUSE_ALL) {
            throw new RuleViolation("teacher.import-has-faults", changes.counts().faulty());
        }
        deed.detail("added", changes.counts().added());
        deed.detail("changed", changes.counts().changed());
        return changes;
    }

    /** Those of the numbers that the register has today. */
    Map<String, TeacherRows.Stored> stored(List<String> staffNumbers) {
        var codes = new HashMap<Long, String>();
        rows.schools().forEach((code, id) -> codes.put(id, code));
        return rows.stored(staffNumbers, codes, NationalTime.today());
    }

    /** Writes what a passage found sound, with its history. */
    private final class Storing implements TeacherPassage.Taking {

        private final Faulty faulty;
        private final Cause cause;
        private TeacherPassage passage;

        Storing(Faulty faulty, Cause cause) {
            this.faulty = faulty;
            this.cause = cause;
        }

        @Override
        public void take(List<TeacherProfile> added, List<Altered> altered) {
            if (passage.isFaulty() && faulty == Faulty.REFUSE_ALL) {
                return;
            }
            var changes = new ArrayList<Change>();
            if (!added.isEmpty()) {
                var ids = rows.add(added, passage.schools());
                for (int i = 0; i < added.size(); i++) {
                    changes.add(Change.added(
                            Change.Kind.TEACHER, ids.get(i), added.get(i).staffNumber()));
                }
            }
            rows.state(altered);
            altered.forEach(each -> changes.addAll(moved(each, passage.schools())));
            altered.forEach(each -> changes.addAll(TeacherHistory.between(
                    each.before().id(), each.before().profile(), each.after())));
            history.write(changes, cause);
        }

        private List<Change> moved(Altered teacher, Map<String, Long> schools) {
            var before = teacher.before().profile().place();
            var after = teacher.after().place();
            if (before.equals(after)) {
                return List.of();
            }
            if (before.schoolCode().equals(after.schoolCode())) {
                rows.correctSince(teacher.before(), TeacherRows.since(after));
                return List.of();
            }
            rows.move(teacher.before(), schools.get(after.schoolCode()), on(teacher));
            return TeacherHistory.moved(teacher.after().staffNumber(),
                    schools.get(before.schoolCode()), schools.get(after.schoolCode()));
        }

        /** The first of the month that is stated; of the month that runs, today. */
        private LocalDate on(Altered teacher) {
            var first = TeacherRows.since(teacher.after().place());
            var today = NationalTime.today();
            return YearMonth.from(first).equals(YearMonth.from(today)) ? today : first;
        }
    }
}
