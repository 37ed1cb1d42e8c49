package portal.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import portal.RuleViolation;

/**
 * A look at the bytes of one part of a workbook, as they are inflated, for what a reader would trip
 * over: a document type (entities, files of the server), an encoding that hides markup, a cell that
 * fills the memory, a cell a hundred million columns to the right.
 *
 * <p>Not a parser: it knows tags, quotes, comments and CDATA, and counts. Parts that do not begin
 * as XML (pictures, printer settings) are no business of the reader and pass.
 */
final class XmlPartScan {

    /** Excel's own longest text, 32,767 characters, written as numeric references. */
    private static final int LONGEST_TEXT = 32_767 * 10;
    private static final int LONGEST_TAG = 1 << 20;
    private static final int KEPT_OF_TAG = 512;
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    /** Where in the markup the next byte stands; what is no XML is not looked at further. */
    private enum State { BEFORE, BINARY, TEXT, TAG, DECLARATION, COMMENT, CDATA }

    private final PartLoad load = new PartLoad();
    private final byte[] tag = new byte[KEPT_OF_TAG];
    private State state = State.BEFORE;
    private int position;
    private int tagLength;
    private int quote;
    private int text;
    private int cellDepth;
    private int last;
    private int beforeLast;
    private int sinceMark;

    /** How many bytes whoever reads the part will hold, about. */
    long held() {
        return load.held();
    }

    void feed(byte[] bytes, int length) {
        for (int i = plain(bytes, 0, length); i < length && state != State.BINARY;
                i = plain(bytes, i + 1, length)) {
            int octet = bytes[i] & 0xFF;
            switch (state) {
                case BEFORE -> begin(octet);
                case TEXT -> text(octet);
                case TAG -> tag(octet);
                case DECLARATION -> declaration(octet);
                case COMMENT -> leave(octet, '-');
                default -> {
                    count(1);
                    leave(octet, ']');
                }
            }
            beforeLast = last;
            last = octet;
        }
    }

    /**
     * Passes in one go what changes nothing, by far the most: text up to the next mark, and what
     * stands in a tag between two quotes or ends.
     *
     * @return where the next byte stands that has to be looked at
     */
    private int plain(byte[] bytes, int from, int length) {
        int at = from;
        if (state == State.TEXT) {
            while (at < length && bytes[at] != '<' && bytes[at] != 0) {
                at++;
            }
            count(at - from);
        } else if (state == State.TAG && tagLength > 0) {
            while (at < length && ordinary(bytes[at])) {
                keep(bytes[at]);
                at++;
            }
            last = at > from ? bytes[at - 1] & 0xFF : last;
        }
        return at;
    }

    private static boolean ordinary(byte octet) {
        return octet != '>' && octet != '"' && octet != '\'' && octet != 0;
    }

    private void begin(int octet) {
        boolean wide = position > 0 && position < 4 && (octet == '<' && last == 0
                || octet == 0xFE && last == 0xFF || octet == 0xFF && last == 0xFE);
        if (wide) {
            throw dangerous();
        }
        boolean mark = position < 3 && (octet == 0xEF || octet == 0xBB || octet == 0xBF);
        boolean doubtful = position < 3 && (octet == 0 || octet >= 0xFE);
        position++;
        if (octet == '<') {
            open();
        } else if (!mark && !doubtful && octet != ' ' && octet != '\t' && octet != '\r'
                && octet != '\n') {
            state = State.BINARY;
        }
    }

    /** What {@link #plain} did not pass: the mark that ends the text, or what no text holds. */
    private void text(int octet) {
        if (octet == 0) {
            throw dangerous();
        }
        open();
    }

    private void open() {
        state = State.TAG;
        tagLength = 0;
        quote = 0;
    }

    private void count(int octets) {
        text += octets;
        if (text > LONGEST_TEXT) {
            throw new RuleViolation("table.bomb");
        }
    }

    private void tag(int octet) {
        if (octet == 0) {
            throw dangerous();
        }
        if (tagLength == 0 && octet == '!') {
            state = State.DECLARATION;
            return;
        }
        boolean instruction = tagLength > 0 && tag[0] == '?';
        if (octet == '>' && quote == 0 && (!instruction || last == '?')) {
            state = State.TEXT;
            close();
            return;
        }
        if (instruction) {
            quote = 0;
        } else if (quote != 0) {
            quote = octet == quote ? 0 : quote;
        } else if (octet == '"' || octet == '\'') {
            quote = octet;
        }
        keep((byte) octet);
    }

    private void keep(byte octet) {
        if (tagLength < KEPT_OF_TAG) {
            tag[tagLength] = octet;
        } else if (tagLength > LONGEST_TAG) {
            throw new RuleViolation("table.bomb");
        }
        tagLength++;
    }

    /** After {@code <!} only a comment or CDATA may follow; a document type is refused. */
    private void declaration(int octet) {
        tag[tagLength++] = (byte) octet;
        String so = kept();
        if (so.equals("--")) {
            state = State.COMMENT;
        } else if (so.equals("[CDATA[")) {
            state = State.CDATA;
        } else if (!"--".startsWith(so) && !"[CDATA[".startsWith(so)) {
            throw dangerous();
        }
        sinceMark = 0;
    }

    private void leave(int octet, int bracket) {
        sinceMark++;
        if (sinceMark > 2 && octet == '>' && last == bracket && beforeLast == bracket) {
            state = State.TEXT;
        }
    }

    private void close() {
        if (tagLength > 0 && tag[0] == '?') {
            declaredEncoding(kept());
            return;
        }
        if (cellDepth == 0) {
            text = 0;
        }
        int start = tagLength > 0 && tag[0] == '/' ? 1 : 0;
        int end = start;
        int kept = Math.min(tagLength, KEPT_OF_TAG);
        int local = start;
        // A byte beyond ASCII is negative, and a letter of the name.
        while (end < kept && (tag[end] > ' ' || tag[end] < 0) && tag[end] != '/') {
            local = tag[end] == ':' ? end + 1 : local;
            end++;
        }
        if (end == KEPT_OF_TAG) {
            throw new RuleViolation("table.bomb");
        }
        element(local, end - local, start == 1);
    }

    private static void declaredEncoding(String declaration) {
        var encoding = ENCODING.matcher(declaration);
        if (declaration.startsWith("?xml") && encoding.find()
                && !ENCODINGS.contains(encoding.group(1).toUpperCase(Locale.ROOT))) {
            throw dangerous();
        }
    }

    private void element(int name, int length, boolean ends) {
        if (ends) {
            load.end(tag, name, length, text);
        } else {
            load.begin(tag, Math.min(tagLength, KEPT_OF_TAG), name, length, tagLength,
                    last == '/', text);
        }
        boolean cell = length == 1 && tag[name] == 'c';
        boolean item = length == 2 && tag[name] == 's' && tag[name + 1] == 'i';
        if ((cell || item) && ends) {
            cellDepth = Math.max(0, cellDepth - 1);
        } else if (cell || item) {
            if (tagLength > KEPT_OF_TAG || tag[tagLength - 1] != '/') {
                cellDepth++;
            }
        }
    }

    private String kept() {
        return new String(tag, 0, Math.min(tagLength, KEPT_OF_TAG), StandardCharsets.ISO_8859_1);
    }

    private static RuleViolation dangerous() {
        return new RuleViolation("table.dangerous-part");
    }
}
