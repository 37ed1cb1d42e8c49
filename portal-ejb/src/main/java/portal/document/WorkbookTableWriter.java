package portal.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook of one sheet, sent on as it grows. */
final class WorkbookTableWriter implements TableWriter {

    static final String APPLICATION = "portal";
    static final String VERSION = "1.0000";
    private static final int ROWS_HELD = 1_000;

    private final TableFormat format;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final SheetLayout layout;
    private int row;

    WorkbookTableWriter(TableFormat format, OutputStream out) {
        this.format = format;
        workbook = new Workbook(out, APPLICATION, VERSION);
        sheet = workbook.newWorksheet(format.title());
        layout = new SheetLayout(workbook, sheet);
        layout.header(format.columns().stream().map(Column::header).toList(), row++);
        for (int i = 0; i < format.columns().size(); i++) {
            layout.column(i, format.columns().get(i), 0);
        }
    }

    @Override
    public void write(TableLine line) {
        List<Column<?>> columns = format.columns();
        for (int i = 0; i < columns.size(); i++) {
            layout.content(row, i, line.content(columns.get(i)));
        }
        if (++row % ROWS_HELD == 0) {
            try {
                sheet.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
