package portal.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.Table;
import portal.document.TableRow;
import portal.document.UploadedTable;

/**
 * A list of schools as read from a file: its sound rows, and every fault of the others.
 *
 * @param table      what the kit read: headers, unknown columns, faults of single cells
 * @param rows       those without a fault; none where a column that must be there is missing
 * @param further    faults between cells and between rows
 * @param faultyRows how many rows have a fault
 * @param coordinates how the file's coordinates are understood
 */
public record SchoolReading(
        Table table,
        List<TableRow> rows,
        List<CellFault> further,
        int faultyRows,
        Coordinates coordinates) {

    /** A file by itself, beside schools that nobody knows. */
    static SchoolReading of(UploadedTable upload) {
        return of(upload, new CentralSchools(Map.of()), Coordinates.TRUE);
    }

    /** @param register which schools there are already, for those that the file names */
    static SchoolReading of(
            UploadedTable upload, CentralSchools register, Coordinates coordinates) {
        var table = SchoolTable.FORMAT.read(upload);
        var sound = new ArrayList<TableRow>();
        var further = new ArrayList<CellFault>();
        var rowOfCode = new HashMap<String, Integer>();
        int faulty = 0;
        for (var row : table.rows()) {
            var found = faults(row, rowOfCode, coordinates);
            further.addAll(found);
            if (row.sound() && found.isEmpty()) {
                sound.add(row);
            } else {
                faulty++;
            }
        }
        var lost = register.faults(sound);
        var lostRows = lost.stream().map(CellFault::row).collect(Collectors.toSet());
        sound.removeIf(row -> lostRows.contains(row.number()));
        further.addAll(lost);
        faulty += lostRows.size();
        var rows = missing(table).isEmpty() ? sound : List.<TableRow>of();
        return new SchoolReading(
                table, List.copyOf(rows), List.copyOf(further), faulty, coordinates);
    }

    /** The headers of columns that must be there and are not. */
    public List<String> missing() {
        return missing(table);
    }

    private static List<String> missing(Table table) {
        return SchoolTable.FORMAT.columns().stream()
                .filter(column -> column.isRequired() && !table.has(column))
                .map(Column::header)
                .toList();
    }

    /** Whether the file has columns of coordinates. */
    public boolean isPlaced() {
        return table.has(SchoolTable.LATITUDE) || table.has(SchoolTable.LONGITUDE);
    }

    public boolean sound() {
        return table.sound() && further.isEmpty();
    }

    /** All faults in the order of the rows, as far as they are worth showing. */
    public List<CellFault> faults() {
        var all = new ArrayList<>(table.faults());
        all.addAll(further);
        all.sort(Comparator.comparingInt(CellFault::row));
        return all;
    }

    private static List<CellFault> faults(
            TableRow row, Map<String, Integer> rowOfCode, Coordinates coordinates) {
        if (!row.isRecord()) {
            return List.of();
        }
        var faults = new ArrayList<CellFault>();
        row.find(SchoolTable.CODE).ifPresent(code -> {
            Integer before = rowOfCode.putIfAbsent(code, row.number());
            if (before != null) {
                faults.add(row.fault(SchoolTable.CODE, "school.code-twice", before));
            }
        });
        faults.addAll(SchoolRules.faults(row, coordinates));
        return faults;
    }
}
