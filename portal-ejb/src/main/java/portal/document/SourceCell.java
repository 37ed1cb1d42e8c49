package portal.document;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A cell as it stood in the file, before a column says what it means.
 *
 * @param text   what the user sees or typed; a number in plain digits, a date as 2026-09-01
 * @param number the exact number of a numeric cell, else null
 * @param format the number format of a numeric cell, or an empty text
 */
record SourceCell(Kind kind, String text, BigDecimal number, String format) {

    /** What the file says that the cell holds. */
    enum Kind { EMPTY, TEXT, NUMBER, DATE, ERROR }

    static final SourceCell EMPTY = new SourceCell(Kind.EMPTY, "", null, "");

    /** What a spreadsheet calculates with; further digits are noise of its binary numbers. */
    private static final MathContext SPREADSHEET = new MathContext(15);
    private static final int LARGEST_EXPONENT = 400;

    static SourceCell text(String text) {
        return text.isEmpty() ? EMPTY : new SourceCell(Kind.TEXT, text, null, "");
    }

    static SourceCell error(String text) {
        return new SourceCell(Kind.ERROR, text, null, "");
    }

    static SourceCell date(String iso) {
        return new SourceCell(Kind.DATE, iso, null, "");
    }

    static SourceCell number(BigDecimal number, String format) {
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT
                || number.precision() > LARGEST_EXPONENT) {
            return error("#NUM!");
        }
        BigDecimal rounded = number.round(SPREADSHEET);
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return new SourceCell(Kind.NUMBER, plain.toPlainString(), number, format);
    }

    boolean blank() {
        return kind == Kind.EMPTY || kind == Kind.TEXT && CellText.isBlank(text);
    }
}
