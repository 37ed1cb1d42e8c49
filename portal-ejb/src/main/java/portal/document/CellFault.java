package portal.document;

import java.util.List;

/**
 * What is wrong in one cell of an uploaded table, said so that the user finds it.
 *
 * @param row     the row as the user sees it in Excel, from 1
 * @param column  the header of the column
 * @param text    what stands there, shortened and without the numbers of persons
 * @param key     the message that says why and what to do
 * @param figures what the message names
 */
public record CellFault(int row, String column, String text, String key, List<Object> figures) {

    public CellFault {
        text = CellText.shortened(CellText.withoutNumbers(text));
        figures = figures.stream().map(CellFault::told).toList();
    }

    private static Object told(Object figure) {
        return figure instanceof String text ? CellText.withoutNumbers(text) : figure;
    }
}
