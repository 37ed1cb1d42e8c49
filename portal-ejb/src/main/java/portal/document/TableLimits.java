package portal.document;

/**
 * How much of an uploaded table is read before it is refused.
 *
 * @param fileBytes  the size of the upload as it came
 * @param entries    parts of a workbook
 * @param entryBytes the inflated size of one part
 * @param totalBytes the inflated size of all parts
 * @param ratio      how many times larger a part may become by inflation
 * @param rows       rows that are not empty
 * @param columns    columns up to the last that is not empty
 * @param cellLength characters in one cell
 * @param faults     faults kept for showing; the others are counted
 */
public record TableLimits(
        long fileBytes,
        int entries,
        long entryBytes,
        long totalBytes,
        int ratio,
        int rows,
        int columns,
        int cellLength,
        int faults) {

    public static final TableLimits DEFAULT = new TableLimits(
            50L << 20, 10_000, 200L << 20, 300L << 20, 200, 200_000, 200, 4_000, 1_000);

    public TableLimits {
        if (Math.min(Math.min(entries, ratio), Math.min(rows, columns)) < 1
                || Math.min(cellLength, faults) < 1
                || Math.min(fileBytes, Math.min(entryBytes, totalBytes)) < 1) {
            throw new IllegalArgumentException("a limit is at least one");
        }
    }
}
