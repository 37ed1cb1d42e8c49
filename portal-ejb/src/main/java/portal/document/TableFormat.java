package portal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The columns of one kind of table, in the order in which the portal writes them. */
public final class TableFormat {

    private final String title;
    private final List<Column<?>> columns;
    private final Map<String, Integer> byHeader = new HashMap<>();

    /** @param title what the sheet is called, "学校" */
    public TableFormat(String title, List<Column<?>> columns) {
        this.title = title;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            know(columns.get(i).header(), i);
            for (String synonym : columns.get(i).synonyms()) {
                know(synonym, i);
            }
        }
    }

    private void know(String header, int column) {
        if (byHeader.putIfAbsent(comparable(header), column) != null) {
            throw new IllegalArgumentException("two columns are called " + header);
        }
    }

    public String title() {
        return title;
    }

    public List<Column<?>> columns() {
        return columns;
    }

    /** Reads all rows and gathers all faults. */
    public Table read(UploadedTable upload) {
        var rows = new ArrayList<TableRow>();
        return read(upload, rows::add).with(rows);
    }

    /**
     * Reads row by row, so that memory does not grow with the file; the table returned has no rows.
     */
    public Table read(UploadedTable upload, Consumer<TableRow> rows) {
        var reading = new TableReading(this, upload.limits(), rows);
        upload.visit(this, reading);
        return reading.table();
    }

    /**
     * The position of the column that a header names; a mark of need or a unit in brackets is no
     * matter.
     */
    Optional<Integer> position(String header) {
        String comparable = comparable(header);
        Integer exact = byHeader.get(comparable);
        return Optional.ofNullable(exact != null
                ? exact : byHeader.get(comparable.replaceFirst("\\([^()]*\\)$", "")));
    }

    private static String comparable(String header) {
        return CellText.compact(header).replace("*", "").toLowerCase(Locale.ROOT);
    }

    /** How many of a row's cells are headers of ours. */
    int recognised(SourceRow row) {
        return (int) row.cells().stream()
                .filter(cell -> !cell.blank())
                .filter(cell -> position(cell.text()).isPresent())
                .count();
    }

    int indexOf(Column<?> column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(title + " has no column " + column);
        }
        return index;
    }
}
