package portal.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import portal.RuleViolation;

/**
 * One passage through the rows of an upload: finds the headers among the first rows, then reads
 * what stands below them.
 */
final class TableReading implements RowVisitor {

    /**
     * Bureaus put a title and a date above their headers; further down there is no header any more.
     */
    static final int ROWS_SEARCHED = 10;

    static final String NO_RECORD = "table.no-record";

    private static final String REQUIRED = "cell.required";

    private final TableFormat format;
    private final TableLimits limits;
    private final Consumer<TableRow> rows;
    private final List<SourceRow> first = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Set<Column<?>> present = new LinkedHashSet<>();
    private SourceRow header;
    private int[] places;
    private boolean readable = true;
    private int rowCount;
    private int hiddenRows;
    private int firstHidden;
    private long faultCount;

    TableReading(TableFormat format, TableLimits limits, Consumer<TableRow> rows) {
        this.format = format;
        this.limits = limits;
        this.rows = rows;
    }

    /**
     * The row with most headers of ours among the first ones, the upper one of two equals; or null.
     */
    static SourceRow headerAmong(List<SourceRow> first, TableFormat format) {
        SourceRow best = null;
        int most = 0;
        for (SourceRow row : first) {
            int recognised = format.recognised(row);
            if (recognised > most) {
                best = row;
                most = recognised;
            }
        }
        return best;
    }

    @Override
    public boolean visit(SourceRow row) {
        if (header != null) {
            read(row);
        } else {
            first.add(row);
            if (first.size() == ROWS_SEARCHED) {
                readHeader();
            }
        }
        return readable;
    }

    Table table() {
        if (header == null) {
            readHeader();
        }
        return new Table(header.number(), rowCount, List.of(), present, List.copyOf(unknown),
                List.copyOf(faults), faultCount, notes());
    }

    private List<TableNote> notes() {
        return hiddenRows == 0 ? List.of()
                : List.of(new TableNote("table.hidden-rows", List.of(hiddenRows, firstHidden)));
    }

    private void readHeader() {
        if (first.isEmpty()) {
            throw new RuleViolation("table.empty-file");
        }
        header = headerAmong(first, format);
        if (header == null) {
            throw new RuleViolation("table.no-header", ROWS_SEARCHED);
        }
        places = new int[format.columns().size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < header.width(); i++) {
            SourceCell cell = header.cell(i);
            if (!cell.blank()) {
                place(cell.text(), i);
            }
        }
        for (int i = 0; i < places.length; i++) {
            Column<?> column = format.columns().get(i);
            if (places[i] < 0 && column.isRequired()) {
                headerFault(column, "", "table.column-missing");
            }
        }
        for (SourceRow row : first) {
            if (row.number() > header.number() && readable) {
                read(row);
            }
        }
        first.clear();
    }

    private void place(String text, int at) {
        var known = format.position(text);
        if (known.isEmpty()) {
            unknown.add(CellText.shortened(text));
            return;
        }
        Column<?> column = format.columns().get(known.get());
        if (places[known.get()] >= 0) {
            headerFault(column, text, "table.column-twice");
        } else {
            places[known.get()] = at;
            present.add(column);
        }
    }

    private void headerFault(Column<?> column, String text, String key) {
        add(new CellFault(header.number(), column.header(), text, key, List.of()));
        readable = false;
    }

    private void read(SourceRow row) {
        var values = new Object[places.length];
        var here = new ArrayList<CellFault>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                values[i] = value(format.columns().get(i), row.number(), row.cell(places[i]), limits,
                        here);
            }
        }
        rowCount++;
        if (row.hidden()) {
            hiddenRows++;
            firstHidden = firstHidden == 0 ? row.number() : firstHidden;
        }
        var told = together(here);
        told.forEach(this::add);
        rows.accept(new TableRow(format, row.number(), values, told, present));
    }

    /** A row that lacks half of what it must have is no record: one sentence instead of many. */
    private List<CellFault> together(List<CellFault> here) {
        if (here.size() < 2) {
            return here;
        }
        var missing = here.stream().filter(fault -> fault.key().equals(REQUIRED)).toList();
        long needed = format.columns().stream().filter(Column::isRequired).count();
        if (missing.size() < 2 || 2 * missing.size() < needed) {
            return here;
        }
        var first = missing.get(0);
        return List.of(new CellFault(first.row(), first.column(), "", NO_RECORD,
                List.of(missing.stream()
                        .map(CellFault::column).collect(Collectors.joining("、")))));
    }

    /** The cell's value; null where it is empty or faulty, with its fault among those found here. */
    static Object value(
            Column<?> column, int row, SourceCell cell, TableLimits limits, List<CellFault> here) {
        try {
            if (cell.blank()) {
                if (column.isRequired()) {
                    throw new CellRefusal(REQUIRED);
                }
                return null;
            }
            if (cell.text().length() > limits.cellLength()) {
                throw new CellRefusal(
                        "cell.text-too-long", limits.cellLength(), cell.text().length());
            }
            return column.read(cell);
        } catch (CellRefusal refusal) {
            here.add(fault(column, row, cell, refusal.key(), refusal.figures()));
        } catch (RuleViolation refusal) {
            here.add(fault(column, row, cell, refusal.key(), refusal.figures()));
        }
        return null;
    }

    private static CellFault fault(
            Column<?> column, int row, SourceCell cell, String key, List<Object> figures) {
        return new CellFault(row, column.header(), column.told(cell.text()), key, figures);
    }

    private void add(CellFault fault) {
        faultCount++;
        if (faults.size() < limits.faults()) {
            faults.add(fault);
        }
    }
}
