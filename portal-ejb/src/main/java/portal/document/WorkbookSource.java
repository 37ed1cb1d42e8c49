package portal.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import portal.RuleViolation;

/**
 * The rows of a workbook that has passed the guard: of its first visible sheet with headers of
 * ours.
 *
 * @param held how many bytes a reader holds meanwhile, about
 */
record WorkbookSource(Path file, TableLimits limits, long held) implements TableSource {

    private static final Pattern ERROR = Pattern.compile("#[A-Z_/0]+[!?]?");
    private static final Pattern NOT_OF_THE_DATE =
            Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final int SHEETS_NAMED = 10;
    /** More than a county has towns; to look into each takes its time. */
    private static final int SHEETS_SEARCHED = 64;
    /** Sheets may be the same part over and over, so all together have their limit. */
    private static final long MERGES_SEARCHED = 16L << 20;
    private static final int LAST_DAY_OF_9999 = 2_958_465;
    private static final int LAST_ROW = 1 << 20;
    /** Nobody leaves more room above their headers. */
    private static final int ROWS_BEFORE_HEADERS = 10_000;

    @Override
    public void visit(TableFormat format, RowVisitor visitor) {
        MemoryShare.OF_THE_PORTAL.during(held, () -> read(format, visitor));
    }

    private void read(TableFormat format, RowVisitor visitor) {
        try (ReadableWorkbook workbook = open()) {
            var sheet = sheets(workbook, format).get(0);
            visit(workbook, sheet, LAST_ROW,
                    MergedCells.of(file, sheet.getId(), MergedCells.LARGEST_PART), visitor);
        } catch (IOException failure) {
            throw new RuleViolation("table.unreadable");
        }
    }

    /** Formats tell dates from numbers; a workbook without styles has none and is read without. */
    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException withoutStyles) {
            return readable(() -> {
                try {
                    return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
                } catch (IOException failure) {
                    throw new RuleViolation("table.unreadable");
                }
            });
        }
    }

    /** Sheets of the same kind beside the one that is read: many keep one for each town. */
    @Override
    public List<TableNote> notes(TableFormat format) {
        var notes = new ArrayList<TableNote>();
        MemoryShare.OF_THE_PORTAL.during(held, () -> notes.addAll(furtherSheets(format)));
        return notes;
    }

    private List<TableNote> furtherSheets(TableFormat format) {
        try (ReadableWorkbook workbook = open()) {
            var sheets = sheets(workbook, format);
            return sheets.size() == 1 ? List.of() : List.of(new TableNote("table.further-sheets",
                    List.of(sheets.get(0).getName(), sheets.size() - 1, sheets.stream().skip(1)
                            .limit(SHEETS_NAMED).map(Sheet::getName)
                            .collect(Collectors.joining("、")))));
        } catch (IOException failure) {
            throw new RuleViolation("table.unreadable");
        }
    }

    /** Those with headers of ours, the one that is read first; never none. */
    private List<Sheet> sheets(ReadableWorkbook workbook, TableFormat format) {
        List<Sheet> visible = readable(() -> workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .limit(SHEETS_SEARCHED)
                .toList());
        if (visible.isEmpty()) {
            throw new RuleViolation("table.unreadable");
        }
        var ours = new ArrayList<Sheet>();
        long left = MERGES_SEARCHED;
        for (Sheet sheet : visible) {
            var first = new ArrayList<SourceRow>();
            var merged = MergedCells.of(file, sheet.getId(), left);
            left -= merged.bytes();
            visit(workbook, sheet, ROWS_BEFORE_HEADERS, merged, row -> {
                first.add(row);
                return first.size() < TableReading.ROWS_SEARCHED;
            });
            SourceRow header = TableReading.headerAmong(first, format);
            int needed = Math.min(4, format.columns().size());
            if (header != null && 2 * format.recognised(header) >= needed) {
                ours.add(sheet);
            }
        }
        return ours.isEmpty() ? visible.subList(0, 1) : ours;
    }

    private static void visit(ReadableWorkbook workbook, Sheet sheet, int most,
            MergedCells merged, RowVisitor visitor) {
        try (Stream<Row> stream = stream(sheet)) {
            Iterator<Row> rows = readable(stream::iterator);
            boolean more = true;
            int before = 0;
            for (int seen = 0; more && seen < most; seen++) {
                Row row = readable(() -> rows.hasNext() ? rows.next() : null);
                if (row == null) {
                    return;
                }
                // Where rows do not say their numbers, the reader counts from 0 and Excel from 1.
                before = seen == 0 && row.getRowNum() == 0 ? 1 : before;
                int number = row.getRowNum() + before;
                SourceRow read = readable(() -> row(workbook, row, number));
                more = read.blank() || visitor.visit(merged.shown(read));
            }
        }
    }

    private static Stream<Row> stream(Sheet sheet) {
        return readable(() -> {
            try {
                return sheet.openStream();
            } catch (IOException failure) {
                throw new RuleViolation("table.unreadable");
            }
        });
    }

    /** Whatever the reader stumbles over is the file's fault, not the portal's. */
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuleViolation refusal) {
            throw refusal;
        } catch (RuntimeException stumbled) {
            throw new RuleViolation("table.unreadable");
        }
    }

    private static SourceRow row(ReadableWorkbook workbook, Row row, int number) {
        if (number < 1 || number > LAST_ROW) {
            throw new RuleViolation("table.unreadable");
        }
        var cells = new ArrayList<SourceCell>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            cells.add(cell == null ? SourceCell.EMPTY : cell(workbook, cell));
        }
        return new SourceRow(number, cells, row.isHidden());
    }

    /** A formula counts by the value that the spreadsheet last calculated. */
    private static SourceCell cell(ReadableWorkbook workbook, Cell cell) {
        Object value = cell.getValue();
        if (value == null && cell.getFormula() != null) {
            return SourceCell.error("=" + cell.getFormula());
        }
        return switch (cell.getType()) {
            case EMPTY -> SourceCell.EMPTY;
            case ERROR -> SourceCell.error(String.valueOf(cell.getRawValue()));
            case FORMULA -> value instanceof String text && ERROR.matcher(text).matches()
                    && cell.getFormula() != null
                    ? SourceCell.error(text) : content(workbook, cell, value);
            default -> content(workbook, cell, value);
        };
    }

    private static SourceCell content(ReadableWorkbook workbook, Cell cell, Object value) {
        if (value == null) {
            return SourceCell.EMPTY;
        }
        if (value instanceof BigDecimal number) {
            return dated(cell) ? day(number, workbook.isDate1904())
                    : SourceCell.number(number, format(cell));
        }
        if (value instanceof Boolean truth) {
            return SourceCell.text(truth ? "TRUE" : "FALSE");
        }
        return SourceCell.text(CellText.unescaped(value.toString()));
    }

    private static String format(Cell cell) {
        if (cell.getDataFormatString() != null) {
            return cell.getDataFormatString();
        }
        return Integer.valueOf(2).equals(cell.getDataFormatId()) ? "0.00" : "";
    }

    /**
     * Built-in formats by their numbers (27 to 36 and 50 to 58 are the Chinese ones), others by
     * letters.
     */
    private static boolean dated(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36
                || id >= 50 && id <= 54 || id == 57 || id == 58)) {
            return true;
        }
        String letters = NOT_OF_THE_DATE.matcher(format(cell)).replaceAll("").toLowerCase(
                Locale.ROOT);
        return letters.indexOf('y') >= 0 || letters.contains("d") && letters.contains("m");
    }

    private static SourceCell day(BigDecimal serial, boolean from1904) {
        double days = serial.doubleValue();
        if (!(days >= 0 && days <= LAST_DAY_OF_9999)) {
            return SourceCell.error("#####");
        }
        long whole = (long) days;
        // The calendar that starts in 1900 has a 29 February 1900, which was never.
        long since = from1904 || whole >= 60 ? whole : whole + 1;
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        LocalDate date = first.plusDays(since);
        long second = Math.min(86_399, Math.round((days - whole) * 86_400));
        return SourceCell.date(second == 0
                ? date.toString() : date + " " + LocalTime.ofSecondOfDay(second));
    }
}
