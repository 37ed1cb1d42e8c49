package portal.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * An empty workbook to be filled in: the headers, an asterisk where a value is needed, words to
 * choose from, and a second sheet that explains each column.
 */
public final class TemplateWorkbook {

    private static final List<String> EXPLAINED =
            List.of("template.column", "template.need", "template.accepts", "template.synonyms");
    private static final double[] WIDTHS = {20, 10, 60, 40};

    private TemplateWorkbook() {}

    /** @param words for the keys {@code template.*} and {@code template.shape.*} */
    public static void write(TableFormat format, Words words, OutputStream out) {
        try (Workbook workbook = new Workbook(
                out, WorkbookTableWriter.APPLICATION, WorkbookTableWriter.VERSION)) {
            var sheet = workbook.newWorksheet(format.title());
            var explanation = workbook.newWorksheet(words.of("template.explanation", List.of()));
            var layout = new SheetLayout(workbook, sheet);
            layout.header(format.columns().stream()
                    .map(column -> column.header() + (column.isRequired() ? "*" : ""))
                    .toList(), 0);
            for (int i = 0; i < format.columns().size(); i++) {
                layout.column(i, format.columns().get(i), 0);
            }
            explain(format, words, new SheetLayout(workbook, explanation));
            for (int i = 0; i < WIDTHS.length; i++) {
                explanation.width(i, WIDTHS[i]);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void explain(TableFormat format, Words words, SheetLayout layout) {
        layout.header(EXPLAINED.stream().map(key -> words.of(key, List.of())).toList(), 0);
        int row = 1;
        for (Column<?> column : format.columns()) {
            layout.text(row, 0, column.header());
            layout.text(row, 1, words.of(
                    column.isRequired() ? "template.required" : "template.optional", List.of()));
            layout.text(row, 2, accepts(column, words));
            layout.text(row, 3, String.join("、", column.synonyms()));
            row++;
        }
    }

    private static String accepts(Column<?> column, Words words) {
        List<Object> figures = column.choices().isEmpty()
                ? column.bounds() : List.of(String.join("、", column.choices()));
        String shape = column.shape() == Column.Shape.LIST && !column.choices().isEmpty()
                ? "CHOICES" : column.shape().name();
        return words.of("template.shape." + shape, figures);
    }
}
