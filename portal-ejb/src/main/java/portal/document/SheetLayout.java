package portal.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * How a sheet of the portal looks and behaves: a header that stays in sight, columns wide enough
 * for Chinese, codes as text, words to choose from.
 */
final class SheetLayout {

    static final String FAULTY = "FFC7CE";
    private static final String HEADER = "D9E7F5";
    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String CODES = "codes";
    private static final int LAST_ROW = 200_000;
    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROW = 8;
    private static final int WIDE = 50;

    private final Workbook workbook;
    private final Worksheet sheet;
    private Worksheet codes;
    private int codeLists;

    SheetLayout(Workbook workbook, Worksheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    void header(List<String> headers, int row) {
        for (int i = 0; i < headers.size(); i++) {
            text(row, i, headers.get(i));
        }
        sheet.range(row, 0, row, Math.max(0, headers.size() - 1)).style()
                .bold().fillColor(HEADER).wrapText(true).verticalAlignment("center").set();
        sheet.freezePane(0, row + 1);
    }

    /** Width, text format and drop-down of a column, below its header. */
    void column(int at, Column<?> column, int headerRow) {
        sheet.width(at, width(column));
        if (asText(column)) {
            sheet.style(at).format(TEXT).set();
        }
        if (column.shape() == Column.Shape.CHOICE && !column.choices().isEmpty()) {
            sheet.range(headerRow + 1, at, LAST_ROW, at)
                    .validateWithListByFormula(codeList(column.choices()))
                    .allowBlank(true);
        }
    }

    /**
     * The words stand on a hidden sheet, since a list in the rule itself ends at 255 characters.
     */
    private String codeList(List<String> words) {
        if (codes == null) {
            codes = workbook.newWorksheet(CODES);
            codes.setVisibilityState(VisibilityState.HIDDEN);
        }
        for (int i = 0; i < words.size(); i++) {
            codes.inlineString(i, codeLists, CellText.escaped(words.get(i)));
        }
        String range = codes.range(0, codeLists, words.size() - 1, codeLists).toAbsoluteString();
        codeLists++;
        return CODES + "!" + range;
    }

    private static double width(Column<?> column) {
        int content = switch (column.shape()) {
            case TEXT -> (Integer) column.bounds().get(0) > 40 ? 28 : 16;
            case CODE -> 14;
            case CHOICE -> 4 + column.choices().stream()
                    .mapToInt(SheetLayout::places).max().orElse(0);
            case LIST -> 20;
            case DATE, MONTH -> 12;
            default -> 10;
        };
        return Math.min(WIDE, Math.max(NARROW, Math.max(content, 4 + places(column.header()))));
    }

    /** A Chinese character takes two places. */
    private static int places(String text) {
        return text.codePoints().map(letter -> letter > 0x2E80 ? 2 : 1).sum();
    }

    static boolean asText(Column<?> column) {
        return switch (column.shape()) {
            case INTEGER, DECIMAL, DATE -> false;
            default -> true;
        };
    }

    void content(int row, int column, Object content) {
        if (content instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (content instanceof BigDecimal || content instanceof Integer) {
            sheet.value(row, column, (Number) content);
        } else if (content != null) {
            text(row, column, content.toString());
        }
    }

    /** A cell of text, whatever it begins with. */
    void text(int row, int column, String text) {
        String escaped = CellText.escaped(text);
        sheet.inlineString(row, column,
                escaped.length() > LONGEST_TEXT ? escaped.substring(0, LONGEST_TEXT) : escaped);
        sheet.style(row, column).format(TEXT).set();
    }
}
