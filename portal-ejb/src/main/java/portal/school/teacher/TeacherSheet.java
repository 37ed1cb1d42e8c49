package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import portal.document.TableFormat;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.ListIntake;
import portal.document.intake.ListOption;
import portal.document.intake.Terms;
import portal.school.history.Cause;

/** The list of teachers as it is taken in from a bureau's own file. */
@Dependent
class TeacherSheet implements ListIntake {

    private static final String NUMBERING = "numbering";
    private static final String YES = "yes";

    @Inject
    TeacherIntake intake;

    @Inject
    TeacherUndoing undoing;

    @Override
    public String list() {
        return "teacher";
    }

    @Override
    public TableFormat format() {
        return TeacherTable.FORMAT;
    }

    @Override
    public TableFormat template() {
        return TeacherTable.TEMPLATE;
    }

    @Override
    public List<ListOption> options() {
        return List.of(new ListOption(NUMBERING, List.of("no", YES)));
    }

    @Override
    public ListChanges changes(UploadedTable upload, Terms terms) {
        return told(intake.changes(upload, terms.chose(NUMBERING, YES)));
    }

    @Override
    public ListChanges take(UploadedTable upload, Terms terms, long batch) {
        return told(intake.take(
                upload, terms.faulty(), terms.chose(NUMBERING, YES), Cause.batch(batch)));
    }

    @Override
    public List<String> hindrances(long batch) {
        return undoing.hindrances(batch);
    }

    @Override
    public void undo(long batch) {
        undoing.undo(batch);
    }

    private static ListChanges told(TeacherChanges changes) {
        var counts = changes.counts();
        var offered = new HashSet<String>();
        if (counts.unnumbered() > 0) {
            offered.add(NUMBERING);
        }
        return new ListChanges(
                TeacherTable.FORMAT, changes.table(), changes.further(), counts.furtherFaults(),
                new ListChanges.Counts(counts.rows(), counts.added(), counts.changed(),
                        counts.same(), counts.faulty()),
                changes.added().stream().limit(ListChanges.LISTED)
                        .map(teacher -> new ListChanges.Added(teacher.staffNumber(),
                                teacher.name(), TeacherTable.words(teacher)))
                        .toList(),
                changes.changed().stream().limit(ListChanges.LISTED)
                        .map(change -> ListChanges.Changed.of(
                                change.after().staffNumber(), change.after().name(),
                                TeacherTable.words(change.before()),
                                TeacherTable.words(change.after())))
                        .toList(),
                changes.numbered().stream()
                        .map(row -> new ListChanges.Numbered(
                                row.row(), row.name(), row.staffNumber()))
                        .toList(),
                remarks(changes), offered);
    }

    private static List<ListChanges.Remark> remarks(TeacherChanges changes) {
        var remarks = new ArrayList<ListChanges.Remark>();
        changes.warnings().forEach(warning ->
                remarks.add(new ListChanges.Remark(warning.key(), warning.figures())));
        if (changes.counts().moved() > 0) {
            remarks.add(new ListChanges.Remark(
                    "teacherImport.moved", List.of(changes.counts().moved())));
        }
        if (changes.counts().unnumbered() > 0) {
            remarks.add(new ListChanges.Remark(
                    "teacherImport.unnumbered", List.of(changes.counts().unnumbered())));
        }
        return remarks;
    }
}
