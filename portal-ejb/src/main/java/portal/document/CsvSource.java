package portal.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import portal.RuleViolation;

/** The rows of a CSV file, separated by whatever makes most headers of its first lines. */
record CsvSource(Path file, CsvEncoding encoding, TableLimits limits) implements TableSource {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    /** A row within a cell may lack as many of its own cells, but not all. */
    private static final int FEW = 3;
    private static final int LONGEST_FIELD = 1 << 18;
    /** As many as a spreadsheet has, also of empty ones. */
    private static final int LAST_ROW = 1 << 20;
    private static final int SHORTEST_ROW = 20;
    private static final int HELD_OF_A_ROW = 200;

    @Override
    public void visit(TableFormat format, RowVisitor visitor) {
        MemoryShare.OF_THE_PORTAL.during(held(), () -> visit(separator(format), visitor));
    }

    /** How many bytes whoever reads the rows remembers of them, about. */
    private long held() {
        try {
            return Math.min(limits.rows(), Files.size(file) / SHORTEST_ROW) * (long) HELD_OF_A_ROW;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private char separator(TableFormat format) {
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            var first = new ArrayList<SourceRow>();
            try {
                visit(separator, row -> {
                    first.add(row);
                    return first.size() < TableReading.ROWS_SEARCHED;
                });
            } catch (RuleViolation unreadableSo) {
                // What was read up to there still tells whether this is the separator.
            }
            SourceRow header = TableReading.headerAmong(first, format);
            int recognised = header == null ? 0 : format.recognised(header);
            if (recognised > most) {
                best = separator;
                most = recognised;
            }
        }
        return best;
    }

    private void visit(char separator, RowVisitor visitor) {
        try (Reader text = withoutHint(); CsvReader<CsvRecord> reader = reader(separator, text)) {
            Iterator<CsvRecord> records = reader.iterator();
            boolean more = true;
            int widest = 0;
            for (int number = 1; more; number++) {
                CsvRecord next = next(records, number);
                if (next != null && swallowsRows(next, separator, widest)) {
                    throw new RuleViolation("table.unreadable-row", number);
                }
                widest = Math.max(widest, next == null ? 0 : next.getFieldCount());
                more = next != null && visit(number, next, visitor);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CsvReader<CsvRecord> reader(char separator, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
    }

    private static CsvRecord next(Iterator<CsvRecord> records, int number) {
        try {
            if (number > LAST_ROW) {
                throw new RuleViolation("table.too-many-rows", LAST_ROW);
            }
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException failure) {
            throw new RuleViolation("table.unreadable-row", number);
        }
    }

    private static boolean visit(int number, CsvRecord line, RowVisitor visitor) {
        List<SourceCell> cells = line.getFields().stream()
                .map(CellText::unshielded)
                .map(SourceCell::text)
                .toList();
        var row = new SourceRow(number, cells);
        return row.blank() || visitor.visit(row);
    }

    /** A quote that is never closed makes one cell of all rows below it. */
    private static boolean swallowsRows(CsvRecord line, char separator, int widest) {
        int row = Math.max(FEW, widest - FEW);
        return line.getFields().stream()
                .filter(field -> field.indexOf('\n') >= 0)
                .flatMap(field -> field.lines().skip(1))
                .anyMatch(within ->
                        within.chars().filter(letter -> letter == separator).count() >= row);
    }

    /** Excel takes a first line "sep=;" for a hint and does not show it. */
    private Reader withoutHint() throws IOException {
        var reader = new BufferedReader(encoding.open(file));
        reader.mark(16);
        var start = new char[7];
        int length = Math.max(0, reader.read(start));
        reader.reset();
        if (new String(start, 0, length).matches("(?is)sep=.[\\r\\n].?")) {
            reader.readLine();
        }
        return reader;
    }
}
