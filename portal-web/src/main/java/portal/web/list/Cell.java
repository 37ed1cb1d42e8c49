package portal.web.list;

/**
 * What a row has in a column that the reader chose.
 *
 * @param label the column's name, which a phone shows beside the text
 */
public record Cell(String label, String text, String style) {}
