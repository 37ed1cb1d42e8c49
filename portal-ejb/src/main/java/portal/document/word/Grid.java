package portal.document.word;

import java.util.List;
import java.util.stream.IntStream;

/** A table on paper, whose head is repeated on every page and whose rows are never cut in two. */
public record Grid(List<Column> columns, List<List<String>> rows) implements Block {

    /** Where the text of a column stands. */
    public enum Side { LEFT, CENTRE, RIGHT }

    /**
     * A column.
     *
     * @param share of the table's width, in proportion to the others'
     */
    public record Column(String header, int share, Side side) {

        public Column {
            header = PaperText.line(header);
            if (share < 1) {
                throw new IllegalArgumentException("a column has a width");
            }
        }
    }

    public Grid {
        columns = List.copyOf(columns);
        int width = columns.size();
        if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row has a cell for each column");
        }
        rows = rows.stream()
                .map(row -> row.stream().map(PaperText::line).toList())
                .toList();
    }

    /** The widths of the columns, which together are the width of the table. */
    List<Integer> widths(int table) {
        int shares = columns.stream().mapToInt(Column::share).sum();
        var sums = IntStream.rangeClosed(0, columns.size())
                .map(until -> columns.stream().limit(until).mapToInt(Column::share).sum())
                .map(sum -> Math.toIntExact((long) table * sum / shares))
                .toArray();
        return IntStream.range(0, columns.size()).mapToObj(i -> sums[i + 1] - sums[i]).toList();
    }
}
