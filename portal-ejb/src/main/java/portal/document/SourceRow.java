package portal.document;

import java.util.List;

/**
 * A row as it stood in the file.
 *
 * @param number the row as the user sees it in Excel, from 1
 * @param hidden whether the user does not see it there
 */
record SourceRow(int number, List<SourceCell> cells, boolean hidden) {

    SourceRow(int number, List<SourceCell> cells) {
        this(number, cells, false);
    }

    SourceCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SourceCell.EMPTY;
    }

    boolean blank() {
        return width() == 0;
    }

    /** The number of columns up to the last that is not empty. */
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).blank()) {
            width--;
        }
        return width;
    }
}
