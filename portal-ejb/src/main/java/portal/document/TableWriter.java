package portal.document;

import java.io.OutputStream;

/**
 * Writes a table line by line, as a workbook or as CSV; what was written reads back as it was.
 *
 * <p>Closing it completes the file and closes the stream.
 */
public interface TableWriter extends AutoCloseable {

    void write(TableLine line);

    @Override
    void close();

    static TableWriter workbook(TableFormat format, OutputStream out) {
        return new WorkbookTableWriter(format, out);
    }

    /** UTF-8 with its mark, so that Excel knows it, and by RFC 4180. */
    static TableWriter csv(TableFormat format, OutputStream out) {
        return new CsvTableWriter(format, out);
    }
}
