package portal.web.school;

import java.util.ArrayList;
import java.util.List;
import portal.document.CellFault;
import portal.school.SchoolChanges;
import portal.school.SchoolProfile;
import portal.web.frame.Words;

/** What a file would change, in the reader's language and as much of it as one reads. */
public record ImportPreview(SchoolChanges changes, Words words) {

    /** How many rows of each kind are shown; the workbook with the red cells has every fault. */
    public static final int SHOWN = 100;

    /** A fault by its place: what stands there, what is wrong with it, and what to do. */
    public record Fault(int row, String column, String text, String words) {}

    /** A school that the file states otherwise than the portal has it. */
    public record Changed(String code, String name, List<Difference> differences) {}

    /** A school that the portal does not have yet. */
    public record New(String code, String name, String stage, String pupils, String role) {

        static New of(SchoolProfile school, SchoolWords in) {
            return new New(
                    school.code(),
                    school.name(),
                    in.text(school.stage()),
                    in.number(school.pupils()),
                    in.text(school.role()));
        }
    }

    /** A statement as it is and as it would be. */
    public record Difference(String key, String before, String after) {}

    public int added() {
        return changes.added().size();
    }

    public int changed() {
        return changes.changed().size();
    }

    public int same() {
        return changes.same();
    }

    public int faulty() {
        return changes.reading().faultyRows();
    }

    public boolean hasFaults() {
        return !changes.reading().sound();
    }

    /** Whether there is something to take: all of it, or what is left without the faulty rows. */
    public boolean takeable() {
        return changes.any() && changes.reading().missing().isEmpty();
    }

    /** What is to be understood at once. */
    public String verdict() {
        if (!changes.reading().missing().isEmpty()) {
            return words.text("school.import-lacks-columns",
                    String.join(between(), changes.reading().missing()));
        }
        if (hasFaults()) {
            return words.text("schoolImport.verdict.faulty", faulty());
        }
        return words.text(
                changes.any() ? "schoolImport.verdict.sound" : "schoolImport.verdict.same",
                changes.reading().rows().size());
    }

    public String verdictKind() {
        return hasFaults() ? "fault" : "info";
    }

    public boolean isElsewhere() {
        return changes.finding().isPresent();
    }

    /** That the coordinates seem to be of another map, and how that is known. */
    public String elsewhere() {
        return changes.finding()
                .map(found -> words.text("schoolImport.coordinates.found",
                        words.text("schoolImport.coordinates." + found.system()),
                        found.schools(), found.metres(), found.asTaken()))
                .orElse("");
    }

    /** Whether the file has coordinates at all. */
    public boolean isPlaced() {
        return changes.reading().isPlaced();
    }

    public boolean hasUnknown() {
        return !changes.reading().table().unknown().isEmpty();
    }

    /** The columns that are not read, by their headers. */
    public String unknown() {
        return words.text("schoolImport.unknown",
                String.join(between(), changes.reading().table().unknown()));
    }

    public List<Fault> faults() {
        return changes.reading().faults().stream()
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
        return changes.reading().table().faultCount() + changes.reading().further().size();
    }

    public boolean moreFaults() {
        return faultCount() > SHOWN;
    }

    public String faultsShown() {
        return words.text("schoolImport.faults.more", SHOWN, faultCount());
    }

    public List<Changed> differences() {
        var in = new SchoolWords(words);
        return changes.changed().stream()
                .limit(SHOWN)
                .map(change -> new Changed(change.after().code(), change.after().name(),
                        differences(in.lines(change.before()), in.lines(change.after()))))
                .toList();
    }

    public boolean moreChanged() {
        return changed() > SHOWN;
    }

    public String changedShown() {
        return words.text("schoolImport.more", SHOWN, changed());
    }

    public List<New> newOnes() {
        var in = new SchoolWords(words);
        return changes.added().stream().limit(SHOWN).map(school -> New.of(school, in)).toList();
    }

    public boolean moreNew() {
        return added() > SHOWN;
    }

    public String newShown() {
        return words.text("schoolImport.more", SHOWN, added());
    }

    /** Taking is the main deed, unless the faults want looking after first. */
    public String takeClass() {
        return hasFaults() ? "ui-button-outlined" : "";
    }

    public String skip() {
        return words.text("schoolImport.skip", faulty(), added() + changed());
    }

    private static List<Difference> differences(
            List<SchoolWords.Line> before, List<SchoolWords.Line> after) {
        var differences = new ArrayList<Difference>();
        for (var line : after) {
            var was = value(before, line.key());
            if (!was.equals(line.value())) {
                differences.add(new Difference(line.key(), was, line.value()));
            }
        }
        for (var line : before) {
            if (after.stream().noneMatch(now -> now.key().equals(line.key()))) {
                differences.add(new Difference(line.key(), line.value(), SchoolWords.UNKNOWN));
            }
        }
        return differences;
    }

    private static String value(List<SchoolWords.Line> lines, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .map(SchoolWords.Line::value)
                .findFirst()
                .orElse(SchoolWords.UNKNOWN);
    }

    private String between() {
        return words.text("school.subjects.between");
    }
}
