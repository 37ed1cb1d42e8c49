package portal.document;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the text of a cell is tidied, compared and kept from being taken for a formula. */
final class CellText {

    /** What a spreadsheet may take for the start of a formula or of a second cell. */
    private static final String DANGEROUS = "=+\\-@\\t\\r\\n＝＋－＠";
    private static final Pattern TO_SHIELD = Pattern.compile("(?s)'*[" + DANGEROUS + "].*");
    private static final Pattern SHIELDED = Pattern.compile("(?s)'+[" + DANGEROUS + "].*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B]+");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile(
            "(?<![0-9])(?:[0-9]{17}[0-9Xx]|1[3-9][0-9]{9})(?![0-9])");
    private static final int SHOWN = 60;
    private static final int SHOWN_OF_HIDDEN = 4;

    private CellText() {}

    /** Without spaces at either end; a tab or line break in front stays, as it was typed. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && space(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char letter) {
        return space(letter) || Character.isWhitespace(letter);
    }

    private static boolean space(char letter) {
        return Character.isSpaceChar(letter) && letter != '\u2028' && letter != '\u2029'
                || letter == '\uFEFF' || letter == '\u200B';
    }

    /** In half width, without spaces at either end. */
    static String folded(String text) {
        return isPlain(text) ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-').strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** In half width and without any space: how words and headers are compared. */
    static String compact(String text) {
        return isPlain(text) ? text : SPACES.matcher(folded(text)).replaceAll("");
    }

    /** Short enough for a message, and on one line. */
    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** Its first and last letter, as numbers of persons are shown; of short texts none. */
    static String hidden(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN_OF_HIDDEN ? "*".repeat(length)
                : text.substring(0, text.offsetByCodePoints(0, 1)) + "*".repeat(length - 2)
                        + text.substring(text.offsetByCodePoints(text.length(), -1));
    }

    /** Without the numbers of persons that may stand in any text, as where columns were exchanged. */
    static String withoutNumbers(String text) {
        return NUMBER_OF_A_PERSON.matcher(text).replaceAll(
                number -> Matcher.quoteReplacement(hidden(number.group())));
    }

    /**
     * For CSV: an apostrophe before what a spreadsheet would calculate. {@link #unshielded} undoes
     * it.
     */
    static String shielded(String text) {
        return TO_SHIELD.matcher(text).matches() ? "'" + text : text;
    }

    static String unshielded(String text) {
        return SHIELDED.matcher(text).matches() ? text.substring(1) : text;
    }

    /**
     * For workbooks: what XML cannot hold, and what looks like its escape, in the norm's own
     * escape.
     */
    static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean strange = letter < ' ' && letter != '\t' && letter != '\n'
                    || letter >= '\uFFFE' || letter == '_' && ESCAPE.matcher(text).region(
                            i, text.length()).lookingAt()
                    || Character.isSurrogate(letter) && !paired(text, i);
            if (strange && escaped == null) {
                escaped = new StringBuilder(text.substring(0, i));
            }
            if (strange) {
                escaped.append(String.format("_x%04X_", (int) letter));
            } else if (escaped != null) {
                escaped.append(letter);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    static String unescaped(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll(escape -> {
            char letter = (char) Integer.parseInt(escape.group(1), 16);
            return Matcher.quoteReplacement(String.valueOf(letter));
        });
    }
}
