package portal.web.teacher;

import java.util.ArrayList;
import java.util.List;
import portal.document.CellFault;
import portal.school.teacher.TeacherChanges;
import portal.school.teacher.TeacherProfile;
import portal.web.frame.Words;

/** What a file would change, in the reader's language and as much of it as one reads. */
public record TeacherPreview(TeacherChanges changes, Words words) {

    /** How many rows of each kind are shown; the workbook with the red cells has every fault. */
    public static final int SHOWN = 100;

    /** A fault by its place: what stands there, what is wrong with it, and what to do. */
    public record Fault(int row, String column, String text, String words) {}

    /** A teacher whom the file states otherwise than the portal has them. */
    public record Changed(String code, String name, List<Difference> differences) {}

    /** A teacher whom the portal does not have yet. */
    public record New(
            String staffNumber, String name, String school, String subjects, String title) {

        static New of(TeacherProfile teacher, TeacherWords in) {
            return new New(teacher.staffNumber(), teacher.name(), teacher.place().schoolCode(),
                    in.subjects(teacher.teaching().subjects()), in.text(teacher.rank().title()));
        }
    }

    /** A statement as it is and as it would be. */
    public record Difference(String key, String before, String after) {}

    public int added() {
        return changes.counts().added();
    }

    public int changed() {
        return changes.counts().changed();
    }

    public int same() {
        return changes.counts().same();
    }

    public int faulty() {
        return changes.counts().faulty();
    }

    public boolean hasFaults() {
        return !changes.sound();
    }

    /** Whether there is something to take: all of it, or what is left without the faulty rows. */
    public boolean takeable() {
        return changes.any() && changes.missing().isEmpty();
    }

    /** What is to be understood at once. */
    public String verdict() {
        if (!changes.missing().isEmpty()) {
            return words.text("teacher.import-lacks-columns",
                    String.join(between(), changes.missing()));
        }
        if (hasFaults()) {
            return words.text("teacherImport.verdict.faulty", faulty());
        }
        return words.text(
                changes.any() ? "teacherImport.verdict.sound" : "teacherImport.verdict.same",
                changes.counts().rows());
    }

    public String verdictKind() {
        return hasFaults() ? "fault" : "info";
    }

    public boolean hasUnknown() {
        return !changes.table().unknown().isEmpty();
    }

    /** The columns that are not read, by their headers. */
    public String unknown() {
        return words.text("schoolImport.unknown",
                String.join(between(), changes.table().unknown()));
    }

    public List<Fault> faults() {
        return changes.faults().stream()
                .limit(SHOWN)
                .map(fault -> new Fault(fault.row(), fault.column(),
                        fault.text().isEmpty() ? words.text("schoolImport.blank") : fault.text(),
                        says(fault)))
                .toList();
    }

    String says(CellFault fault) {
        return words.text(fault.key(), fault.figures().toArray());
    }

    /** Every fault, also those that are not listed one by one. */
    public long faultCount() {
        return changes.faultCount();
    }

    public boolean moreFaults() {
        return faultCount() > SHOWN;
    }

    public String faultsShown() {
        return words.text("schoolImport.faults.more", SHOWN, faultCount());
    }

    public List<Changed> differences() {
        var in = new TeacherWords(words);
        return changes.changed().stream()
                .limit(SHOWN)
                .map(change -> new Changed(
                        change.after().staffNumber(), change.after().name(),
                        differences(lines(in, change.before()), lines(in, change.after()))))
                .toList();
    }

    public boolean moreChanged() {
        return changed() > SHOWN;
    }

    public String changedShown() {
        return words.text("teacherImport.more", SHOWN, changed());
    }

    public List<New> newOnes() {
        var in = new TeacherWords(words);
        return changes.added().stream().limit(SHOWN).map(teacher -> New.of(teacher, in)).toList();
    }

    public boolean moreNew() {
        return added() > SHOWN;
    }

    public String newShown() {
        return words.text("teacherImport.more", SHOWN, added());
    }

    /** Taking is the main deed, unless the faults want looking after first. */
    public String takeClass() {
        return hasFaults() ? "ui-button-outlined" : "";
    }

    public String skip() {
        return words.text("teacherImport.skip", faulty(), added() + changed());
    }

    private static List<TeacherWords.Line> lines(TeacherWords in, TeacherProfile teacher) {
        return in.lines(teacher, teacher.place().schoolCode());
    }

    /** Whether rows have no staff number, which can be given to them. */
    public boolean hasUnnumbered() {
        return changes.counts().unnumbered() > 0;
    }

    public String unnumbered() {
        return words.text("teacherImport.unnumbered", changes.counts().unnumbered());
    }

    /** The first rows with the numbers that they get. */
    public List<TeacherChanges.Numbered> numbered() {
        return changes.numbered();
    }

    /** What is strange and no fault. */
    public List<String> warnings() {
        return changes.warnings().stream()
                .map(warning -> words.text(warning.key(), warning.figures().toArray()))
                .toList();
    }

    /** How many teachers belong to another school by this file. */
    public String moved() {
        return words.text("teacherImport.moved", changes.counts().moved());
    }

    public boolean hasMoved() {
        return changes.counts().moved() > 0;
    }

    private static List<Difference> differences(
            List<TeacherWords.Line> before, List<TeacherWords.Line> after) {
        var differences = new ArrayList<Difference>();
        for (var line : after) {
            var was = value(before, line.key());
            if (!was.equals(line.value())) {
                differences.add(new Difference(line.key(), was, line.value()));
            }
        }
        for (var line : before) {
            if (after.stream().noneMatch(now -> now.key().equals(line.key()))) {
                differences.add(new Difference(line.key(), line.value(), TeacherWords.UNKNOWN));
            }
        }
        return differences;
    }

    private static String value(List<TeacherWords.Line> lines, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .map(TeacherWords.Line::value)
                .findFirst()
                .orElse(TeacherWords.UNKNOWN);
    }

    private String between() {
        return words.text("school.subjects.between");
    }
}
