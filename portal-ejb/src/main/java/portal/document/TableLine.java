package portal.document;

import java.util.HashMap;
import java.util.Map;

/** A line to be written: a value for each column that has one, in any order. */
public final class TableLine {

    private final Map<Column<?>, Object> contents = new HashMap<>();

    /** @param value or null, which leaves the cell empty */
    public <T> TableLine set(Column<T> column, T value) {
        if (value != null) {
            contents.put(column, column.content(value));
        }
        return this;
    }

    /** The cell is empty again. */
    public TableLine clear(Column<?> column) {
        contents.remove(column);
        return this;
    }

    /** A text, a number or a day; null where nothing was set. */
    Object content(Column<?> column) {
        return contents.get(column);
    }
}
