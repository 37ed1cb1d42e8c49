package portal.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV, where no cell is a formula to whatever opens it. */
final class CsvTableWriter implements TableWriter {

    /** Some programs take a semicolon or a tab for a separator too: behind it would stand a new cell. */
    private static final QuoteStrategy AGAINST_OTHER_SEPARATORS = new QuoteStrategy() {

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
    };

    private final TableFormat format;
    private final CsvWriter csv;

    CsvTableWriter(TableFormat format, OutputStream out) {
        this.format = format;
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write('\uFEFF');
            csv = CsvWriter.builder().quoteStrategy(AGAINST_OTHER_SEPARATORS).build(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        csv.writeRecord(format.columns().stream().map(Column::header).toList());
    }

    @Override
    public void write(TableLine line) {
        List<String> fields = format.columns().stream()
                .map(column -> field(line.content(column)))
                .toList();
        csv.writeRecord(fields);
    }

    private static String field(Object content) {
        if (content == null) {
            return "";
        }
        if (content instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return content instanceof String text ? CellText.shielded(text) : content.toString();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
