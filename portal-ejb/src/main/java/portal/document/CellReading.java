package portal.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the text of a cell becomes a number, a day, a month or a code, or is refused with a reason.
 */
final class CellReading {

    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})?(\\.[0-9]{1,30})?"
                    + "([eE][+-]?[0-9]{1,2})?");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/#-]*");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]{2,}");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))"
                    + "(?:[ T]00?:00(?::00)?)?");
    private static final Pattern MONTH = Pattern.compile(
            "([0-9]{4})(?:[-/年]([0-9]{1,2})月?|\\.([0-9]{2}|[2-9])|([0-9]{2}))");
    private static final Pattern HALVED_MONTH = Pattern.compile("([0-9]{4})\\.1");
    /** From 1927 to 2063. */
    private static final Pattern SERIAL = Pattern.compile("[1-5][0-9]{4}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final Pattern DEGREES = Pattern.compile(
            "([EWNS东西南北]?[经纬]?)([0-9]{1,3})[°º度]([0-9]{1,2}(?:\\.[0-9]{1,9})?)['′‘’分]"
                    + "(?:([0-9]{1,2}(?:\\.[0-9]{1,9})?)(?:\"|″|“|”|''|′′|秒))?([EWNS东西南北]?[经纬]?)",
            Pattern.CASE_INSENSITIVE);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    /** A tenth of a millimetre on the ground. */
    private static final int PLACES_OF_DEGREES = 9;
    private static final int DIGITS_OF_A_SPREADSHEET = 15;

    private CellReading() {}

    static String text(SourceCell cell, int maxLength) {
        String text = CellText.trimmed(cell.text());
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw new CellRefusal("cell.text-too-long", maxLength, length);
        }
        return text;
    }

    /**
     * Excel turns codes into numbers: they come back as digits, with the zeros their format shows.
     */
    static String code(SourceCell cell, int maxLength) {
        String code = cell.number() == null
                ? bare(CellText.compact(cell.text()))
                : digits(cell.text(), cell.number(), cell.format());
        if (!isOfLettersAndDigits(code)) {
            if (SCIENTIFIC.matcher(code).matches()) {
                throw new CellRefusal("cell.digits-lost");
            }
            if (!CODE.matcher(code).matches()) {
                throw new CellRefusal("cell.not-a-code");
            }
        }
        if (code.length() > maxLength) {
            throw new CellRefusal("cell.text-too-long", maxLength, code.length());
        }
        return code;
    }

    /** Most codes by far; nothing else has to be asked of them. */
    private static boolean isOfLettersAndDigits(String code) {
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            if ((letter < '0' || letter > '9') && (letter < 'A' || letter > 'Z')
                    && (letter < 'a' || letter > 'z')) {
                return false;
            }
        }
        return !code.isEmpty();
    }

    /** Other systems put an apostrophe or a tab before a code, so that Excel leaves it alone. */
    private static String bare(String code) {
        return code.startsWith("'") ? code.substring(1) : code;
    }

    private static String digits(String plain, BigDecimal number, String format) {
        if (number.precision() - number.scale() > DIGITS_OF_A_SPREADSHEET) {
            throw new CellRefusal("cell.digits-lost");
        }
        int width = ZEROS.matcher(format).matches() ? format.length() : 0;
        return "0".repeat(Math.max(0, width - plain.length())) + plain;
    }

    static int integer(SourceCell cell, int min, int max) {
        BigDecimal number = number(cell);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new CellRefusal("cell.not-an-integer");
        }
        return within(number, BigDecimal.valueOf(min), BigDecimal.valueOf(max)).intValueExact();
    }

    static BigDecimal decimal(SourceCell cell, BigDecimal min, BigDecimal max, int scale) {
        BigDecimal number = number(cell);
        if (number.stripTrailingZeros().scale() > scale) {
            throw new CellRefusal("cell.too-many-decimals", scale);
        }
        return within(number, min, max);
    }

    static BigDecimal degrees(SourceCell cell, BigDecimal most) {
        if (cell.number() != null) {
            return decimal(cell, most.negate(), most, DIGITS_OF_A_SPREADSHEET);
        }
        Matcher parts = DEGREES.matcher(CellText.compact(cell.text()));
        if (!parts.matches()) {
            Matcher plain = NUMBER.matcher(CellText.folded(cell.text()));
            if (!plain.matches()) {
                throw new CellRefusal("cell.not-degrees");
            }
            return decimal(cell, most.negate(), most, DIGITS_OF_A_SPREADSHEET);
        }
        var minutes = new BigDecimal(parts.group(3));
        var seconds = new BigDecimal(parts.group(4) == null ? "0" : parts.group(4));
        if (minutes.compareTo(SIXTY) >= 0 || seconds.compareTo(SIXTY) >= 0) {
            throw new CellRefusal("cell.not-an-angle");
        }
        var degrees = new BigDecimal(parts.group(2)).add(minutes.multiply(SIXTY).add(seconds)
                .divide(SIXTY.multiply(SIXTY), PLACES_OF_DEGREES, RoundingMode.HALF_UP));
        boolean negative = (parts.group(1) + parts.group(5)).matches("(?i).*[WS西南].*");
        return within(negative ? degrees.negate() : degrees, most.negate(), most);
    }

    private static BigDecimal within(BigDecimal number, BigDecimal min, BigDecimal max) {
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            throw new CellRefusal("cell.out-of-range", min, max);
        }
        return number;
    }

    private static BigDecimal number(SourceCell cell) {
        if (cell.number() != null) {
            return new BigDecimal(cell.text());
        }
        Matcher number = NUMBER.matcher(CellText.folded(cell.text()));
        if (!number.matches() || number.group(2) == null && number.group(3) == null) {
            throw new CellRefusal("cell.not-a-number");
        }
        return new BigDecimal(CellText.folded(cell.text()).replace(",", ""));
    }

    static LocalDate day(SourceCell cell) {
        String text = dateText(cell);
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            requireNoSerial(text);
            throw new CellRefusal("cell.not-a-date");
        }
        boolean marked = day.group(2) != null;
        return dated("cell.not-a-date", () -> LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(marked ? 2 : 4)),
                Integer.parseInt(day.group(marked ? 3 : 5))));
    }

    /** A month; 2015.1 is refused, because Excel makes it of October's 2015.10 too. */
    static YearMonth month(SourceCell cell) {
        String text = dateText(cell);
        if (isYearAndMonth(text)) {
            return dated("cell.not-a-month", () -> YearMonth.of(
                    Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10)));
        }
        if (DAY.matcher(text).matches()) {
            return YearMonth.from(day(cell));
        }
        Matcher month = MONTH.matcher(text);
        if (!month.matches()) {
            Matcher halved = HALVED_MONTH.matcher(text);
            if (halved.matches()) {
                throw new CellRefusal("cell.month-ambiguous", halved.group(1));
            }
            requireNoSerial(text);
            throw new CellRefusal("cell.not-a-month");
        }
        String number = month.group(2) != null ? month.group(2)
                : month.group(3) != null ? month.group(3) : month.group(4);
        return dated("cell.not-a-month", () ->
                YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(number)));
    }

    /** How a spreadsheet counts its days shows where a cell lost its format. */
    private static void requireNoSerial(String text) {
        if (SERIAL.matcher(text).matches()) {
            throw new CellRefusal("cell.serial-day", text,
                    FIRST_DAY.plusDays(Integer.parseInt(text)).toString());
        }
    }

    /** 2015-09, as nearly every month is written: seen without asking the patterns. */
    private static boolean isYearAndMonth(String text) {
        if (text.length() != 7 || text.charAt(4) != '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != 4 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String dateText(SourceCell cell) {
        boolean hundredths = cell.number() != null && cell.format().equals("0.00");
        return hundredths
                ? cell.number().setScale(2, RoundingMode.HALF_UP).toPlainString()
                : CellText.folded(cell.text());
    }

    private static <T> T dated(String key, Supplier<T> date) {
        try {
            return date.get();
        } catch (DateTimeException impossible) {
            throw new CellRefusal(key);
        }
    }
}
