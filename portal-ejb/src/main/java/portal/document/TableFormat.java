package portal.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The columns of one kind of table, in the order in which the portal writes them. */
public final class TableFormat {

    private final String title;
    private final List<Column<?>> columns;
    private final Map<String, Integer> byHeader = new HashMap<>();
    private final Map<Column<?>, Integer> places = new HashMap<>();

    /** @param title what the sheet is called, "学校" */
    public TableFormat(String title, List<Column<?>> columns) {
        this.title = title;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), i);
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
     * Rows to come are read ahead while the caller works on one.
     */
    public Table read(UploadedTable upload, Consumer<TableRow> rows) {
        return read(upload, row -> row, rows);
    }

    /**
     * The same where something of a row can be done ahead as well.
     *
     * @param ahead what is made of each row by the thread that reads, which knows no transaction,
     *              no county and no caller: it must not ask for any
     */
    public <T> Table read(
            UploadedTable upload, Function<TableRow, T> ahead, Consumer<T> rows) {
        return new ReadingAhead<>(this, upload, ahead).read(rows)
                .noting(upload.notes(this));
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

    /** What a line says, column by column in their order, as CSV would show it; the empty ones left out. */
    public Map<String, String> texts(TableLine line) {
        var texts = new LinkedHashMap<String, String>();
        for (Column<?> column : columns) {
            Object content = line.content(column);
            if (content != null && !content.toString().isEmpty()) {
                texts.put(column.header(), content instanceof BigDecimal number
                        ? number.toPlainString() : content.toString());
            }
        }
        return texts;
    }

    /**
     * A row of texts by header, as a form or a script gives them, read and refused as a file's are.
     */
    public TableRow row(Map<String, String> texts) {
        var values = new Object[columns.size()];
        var faults = new ArrayList<CellFault>();
        var present = new HashSet<Column<?>>();
        for (int i = 0; i < values.length; i++) {
            Column<?> column = columns.get(i);
            if (texts.containsKey(column.header())) {
                present.add(column);
            }
            SourceCell cell = SourceCell.text(texts.getOrDefault(column.header(), ""));
            values[i] = TableReading.value(column, 1, cell, TableLimits.DEFAULT, faults);
        }
        return new TableRow(this, 1, values, faults, Set.copyOf(present));
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
        Integer index = places.get(column);
        if (index == null) {
            throw new IllegalArgumentException(title + " has no column " + column);
        }
        return index;
    }
}
