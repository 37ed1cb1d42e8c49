package portal.web.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portal.document.Column;
import portal.document.intake.ListChanges;
import portal.document.intake.ListChanges.Changed;
import portal.document.intake.ListChanges.Difference;
import portal.document.intake.ListImporting;
import portal.web.frame.Words;

/**
 * What a file would change, in the reader's language and as much of it as one reads. Headers are the
 * list's own words.
 *
 * @param prefix    under which the list has words of its own
 * @param isAwaited whether it is taken at once, however long it is
 */
public record ListPreview(
        ListChanges changes, String prefix, Words words, boolean isAwaited) {

    private static final int COLUMNS_SHOWN = 8;

    /** A record that would be new: its cells in the order of the columns shown. */
    public record New(List<String> cells) {}

    private String own(String key, Object... figures) {
        return words.text(prefix + "." + key, figures);
    }

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

    /** Whether a job takes it, because it is long. */
    public boolean isLong() {
        return !isAwaited && changes.counts().rows() > ListImporting.ROWS_AT_ONCE;
    }

    /** What is to be understood at once. */
    public String verdict() {
        if (!changes.missing().isEmpty()) {
            return words.text("list.lacks-columns",
                    String.join(words.text("list.separator"), changes.missing()));
        }
        if (hasFaults()) {
            return faulty() == 0
                    ? words.text("table.headers-faulty") : own("verdict.faulty", faulty());
        }
        if (hasNothing()) {
            return words.text("table.no-rows");
        }
        return own(changes.any() ? "verdict.sound" : "verdict.same", changes.counts().rows());
    }

    public String verdictKind() {
        return hasFaults() || hasNothing() ? "fault" : "info";
    }

    /** Whether the file has headers alone. */
    private boolean hasNothing() {
        return changes.table().rowCount() == 0;
    }

    /** What is strange and no fault, a sentence each. */
    public List<String> remarks() {
        return Stream.concat(
                changes.table().notes().stream()
                        .map(note -> words.text(note.key(), note.figures().toArray())),
                changes.remarks().stream()
                        .map(remark -> words.text(remark.key(), remark.figures().toArray())))
                .toList();
    }

    public boolean hasUnknown() {
        return !changes.table().unknown().isEmpty();
    }

    /** The columns that are not read, by their headers. */
    public String unknown() {
        return words.text("schoolImport.unknown",
                String.join(words.text("list.separator"), changes.table().unknown()));
    }

    public List<FaultLine> faults() {
        return FaultLine.of(changes.faults(), words);
    }

    public boolean moreFaults() {
        return changes.faultCount() > FaultLine.SHOWN;
    }

    public String faultsShown() {
        return words.text("schoolImport.faults.more", FaultLine.SHOWN, changes.faultCount());
    }

    public List<Changed> differences() {
        var in = new CellWords(changes.format(), words);
        return changes.changed().stream()
                .map(one -> new Changed(one.key(), one.name(), one.differences().stream()
                        .map(difference -> new Difference(difference.column(),
                                in.text(difference.column(), difference.before()),
                                in.text(difference.column(), difference.after())))
                        .toList()))
                .toList();
    }

    public boolean moreChanged() {
        return changed() > changes.changed().size();
    }

    public String changedShown() {
        return words.text("listImport.more", changes.changed().size(), changed());
    }

    /** The first columns of the list in which new records state something. */
    public List<String> columns() {
        return changes.format().columns().stream()
                .map(Column::header)
                .filter(header -> changes.added().stream()
                        .map(ListChanges.Added::texts)
                        .anyMatch(texts -> texts.containsKey(header)))
                .limit(COLUMNS_SHOWN)
                .toList();
    }

    public List<New> newOnes() {
        var columns = columns();
        return changes.added().stream()
                .map(ListChanges.Added::texts)
                .map(texts -> new New(cells(columns, texts)))
                .toList();
    }

    private List<String> cells(List<String> columns, Map<String, String> texts) {
        var in = new CellWords(changes.format(), words);
        return columns.stream()
                .map(column -> in.text(column, texts.getOrDefault(column, "")))
                .toList();
    }

    public boolean moreNew() {
        return added() > changes.added().size();
    }

    public String newShown() {
        return words.text("listImport.more", changes.added().size(), added());
    }

    /** Taking is the main deed, unless the faults want looking after first. */
    public String takeClass() {
        return hasFaults() ? "ui-button-outlined" : "";
    }

    public String skip() {
        return own("skip", faulty(), added() + changed());
    }
}
