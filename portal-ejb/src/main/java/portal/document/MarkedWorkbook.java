package portal.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The uploaded table handed back with its faults: each faulty cell red, what is wrong with it as a
 * comment.
 *
 * <p>Up to 20,000 rows below the headers it is the whole table, each row where it stood; above that the faulty rows
 * alone, the first 20,000 of them, ready to be corrected and sent again.
 */
public final class MarkedWorkbook {

    private static final int ROWS = 20_000;

    private final TableFormat format;
    private final Function<CellFault, String> words;
    private final Map<Integer, List<CellFault>> faults = new TreeMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Worksheet sheet;
    private final SheetLayout layout;
    private Table table;
    private int nextRow;

    private MarkedWorkbook(
            TableFormat format, Function<CellFault, String> words, Workbook workbook) {
        this.format = format;
        this.words = words;
        sheet = workbook.newWorksheet(format.title());
        layout = new SheetLayout(workbook, sheet);
    }

    /**
     * @param further faults that the importing capability found beyond those of the cells
     * @param words   says a fault in the reader's language
     */
    public static void write(UploadedTable upload, TableFormat format, List<CellFault> further,
            Function<CellFault, String> words, OutputStream out) {
        try (Workbook workbook = new Workbook(
                out, WorkbookTableWriter.APPLICATION, WorkbookTableWriter.VERSION)) {
            new MarkedWorkbook(format, words, workbook).write(upload, further);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(UploadedTable upload, List<CellFault> further) {
        table = format.read(upload, row -> row.faults().forEach(this::note));
        further.forEach(this::note);
        table.faults().stream()
                .filter(fault -> fault.row() == table.headerRow())
                .forEach(this::note);
        var rows = new int[1];
        upload.visit(format, row -> row.number() <= table.headerRow() || ++rows[0] <= ROWS);
        boolean all = rows[0] <= ROWS;
        upload.visit(format, row -> {
            boolean header = row.number() == table.headerRow();
            boolean faulty = row.number() > table.headerRow() && faults.containsKey(row.number());
            if (all || header || faulty) {
                write(row, all ? row.number() - 1 : nextRow++, header);
            }
            return true;
        });
    }

    private void note(CellFault fault) {
        if (faults.size() < ROWS || faults.containsKey(fault.row())) {
            faults.computeIfAbsent(fault.row(), row -> new ArrayList<>()).add(fault);
        }
    }

    private void write(SourceRow row, int at, boolean header) {
        if (header) {
            header(row, at);
        } else {
            for (int i = 0; i < row.width(); i++) {
                cell(row.cell(i), at, i);
            }
        }
        faults.getOrDefault(row.number(), List.of()).stream()
                .collect(Collectors.groupingBy(fault -> places.getOrDefault(fault.column(), 0)))
                .forEach((column, here) -> mark(at, column, here));
    }

    private void header(SourceRow row, int at) {
        var headers = new ArrayList<String>();
        for (int i = 0; i < row.width(); i++) {
            headers.add(row.cell(i).text());
        }
        layout.header(headers, at);
        for (int i = 0; i < headers.size(); i++) {
            var position = format.position(headers.get(i));
            if (position.isPresent()) {
                Column<?> column = format.columns().get(position.get());
                if (places.putIfAbsent(column.header(), i) == null) {
                    layout.column(i, column, at);
                }
            }
        }
    }

    private void cell(SourceCell cell, int row, int column) {
        if (cell.kind() == SourceCell.Kind.NUMBER && !standsForText(column)) {
            layout.content(row, column, new BigDecimal(cell.text()));
        } else if (cell.kind() == SourceCell.Kind.DATE && cell.text().indexOf(' ') < 0) {
            layout.content(row, column, LocalDate.parse(cell.text()));
        } else if (!cell.blank()) {
            layout.text(row, column, cell.text());
        }
    }

    private boolean standsForText(int place) {
        return format.columns().stream()
                .filter(column -> places.getOrDefault(column.header(), -1) == place)
                .anyMatch(SheetLayout::asText);
    }

    private void mark(int row, int column, List<CellFault> here) {
        sheet.style(row, column).fillColor(SheetLayout.FAULTY).set();
        sheet.comment(row, column, here.stream().map(words).collect(Collectors.joining("\n")));
    }
}
