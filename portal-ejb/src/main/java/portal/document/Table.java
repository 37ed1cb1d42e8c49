package portal.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was read of an uploaded table.
 *
 * @param headerRow  the row of the headers as the user sees it in Excel, from 1
 * @param rowCount   the rows that were not empty
 * @param rows       those rows, faulty ones too; empty where they were read one by one
 * @param present    the known columns that the file has
 * @param unknown    headers that are no column of ours; what stands below them was not read
 * @param faults     the first faults, as many as are worth showing
 * @param faultCount all of them
 * @param notes      what is strange about the file and no fault
 */
public record Table(
        int headerRow,
        int rowCount,
        List<TableRow> rows,
        Set<Column<?>> present,
        List<String> unknown,
        List<CellFault> faults,
        long faultCount,
        List<TableNote> notes) {

    public boolean sound() {
        return faultCount == 0;
    }

    /** Whether the file has the column: an absent one says nothing, an empty cell says "none". */
    public boolean has(Column<?> column) {
        return present.contains(column);
    }

    Table with(List<TableRow> read) {
        return new Table(
                headerRow, rowCount, List.copyOf(read), present, unknown, faults, faultCount,
                notes);
    }

    Table noting(List<TableNote> further) {
        return further.isEmpty() ? this : new Table(
                headerRow, rowCount, rows, present, unknown, faults, faultCount,
                Stream.concat(further.stream(), notes.stream()).toList());
    }
}
