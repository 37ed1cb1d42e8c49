package portal.document.word;

import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Text as paper takes it: what XML forbids, what cannot be seen and what would turn the direction
 * of reading is left out.
 */
final class PaperText {

    private static final int LAST_OF_PLANE = 0xfffe;

    private PaperText() {}

    /** In one line, without spaces at its ends. */
    static String line(String text) {
        return visible(text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")).strip();
    }

    /** In as many lines as it has. */
    static String lines(String text) {
        return text.lines()
                .map(PaperText::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(PaperText::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A sign that this Java does not know yet may be a character of a rare name: it stays. */
    private static boolean isVisible(int sign) {
        int type = Character.getType(sign);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
                && (sign & LAST_OF_PLANE) != LAST_OF_PLANE;
    }

    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** How wide a text is in halves of a character: Latin letters and digits take one half. */
    static int halves(String text) {
        return text.codePoints().map(sign -> sign < 0x2000 ? 1 : 2).sum();
    }
}
