package portal.document;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** A row of an uploaded table: its values by column, and what is wrong in it. */
public final class TableRow {

    private final TableFormat format;
    private final int number;
    private final Object[] values;
    private final List<CellFault> faults;
    private final Set<Column<?>> present;

    TableRow(TableFormat format, int number, Object[] values, List<CellFault> faults,
            Set<Column<?>> present) {
        this.format = format;
        this.number = number;
        this.values = values;
        this.faults = List.copyOf(faults);
        this.present = present;
    }

    /** The row as the user sees it in Excel, from 1. */
    public int number() {
        return number;
    }

    /** The value of a column that a sound row always has. */
    public <T> T get(Column<T> column) {
        return find(column).orElseThrow(() -> new NoSuchElementException(
                "row " + number + " has no " + column));
    }

    /** The value, if the cell is neither empty nor faulty. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Column<T> column) {
        return Optional.ofNullable((T) values[format.indexOf(column)]);
    }

    /** Whether the file has the column: an absent one says nothing, an empty cell says "none". */
    public boolean has(Column<?> column) {
        return present.contains(column);
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    /** Whether it is a record at all, and no sum or signature. */
    public boolean isRecord() {
        return faults.stream().noneMatch(fault -> fault.key().equals(TableReading.NO_RECORD));
    }

    public List<CellFault> faults() {
        return faults;
    }

    /**
     * A fault that only the importing capability can see: a code given twice, a school that is not
     * there.
     */
    public <T> CellFault fault(Column<T> column, String key, Object... figures) {
        String text = find(column).map(column::words).orElse("");
        return new CellFault(number, column.header(), text, key, Arrays.asList(figures));
    }
}
