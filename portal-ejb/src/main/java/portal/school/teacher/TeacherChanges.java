package portal.school.teacher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.Table;

/**
 * What a file of teachers changes in the register, with as much of each kind as one reads.
 *
 * @param table    what the kit read: headers, unknown columns, faults of single cells
 * @param further  faults between cells, between rows and against the register
 * @param counts   how many of each kind there are, also of those that are not listed
 * @param added    the first that the register does not have
 * @param changed  the first that the file states otherwise
 * @param numbered the first rows that were given a staff number
 * @param warnings what is strange and no fault
 */
public record TeacherChanges(
        Table table,
        List<CellFault> further,
        Counts counts,
        List<TeacherProfile> added,
        List<Change> changed,
        List<Numbered> numbered,
        List<Warning> warnings) {

    /** As many of each kind as are kept for showing. */
    static final int LISTED = 100;

    /** A teacher as the register has them and as the file states them. */
    public record Change(TeacherProfile before, TeacherProfile after) {}

    /** A row without a staff number, and the number that it gets. */
    public record Numbered(int row, String name, String staffNumber) {}

    /** What is strange: the message, and the figures that it names. */
    public record Warning(String key, List<Object> figures) {}

    /**
     * How many there are.
     *
     * @param rows         without a fault
     * @param moved        of those changed, the ones that belong to another school
     * @param unnumbered   rows without a staff number
     * @param faulty       rows with a fault
     * @param furtherFaults those beyond single cells
     */
    public record Counts(
            int rows, int added, int changed, int same, int moved, int unnumbered, int faulty,
            long furtherFaults) {}

    public boolean any() {
        return counts.added() > 0 || counts.changed() > 0;
    }

    public boolean sound() {
        return table.sound() && counts.furtherFaults() == 0;
    }

    public long faultCount() {
        return table.faultCount() + counts.furtherFaults();
    }

    /** The headers of columns that must be there and are not. */
    public List<String> missing() {
        return TeacherTable.FORMAT.columns().stream()
                .filter(column -> column.isRequired() && !table.has(column))
                .map(Column::header)
                .toList();
    }

    /** All faults in the order of the rows, as far as they are worth showing. */
    public List<CellFault> faults() {
        var all = new ArrayList<>(table.faults());
        all.addAll(further);
        all.sort(Comparator.comparingInt(CellFault::row));
        return all;
    }
}
