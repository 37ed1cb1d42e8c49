package portal.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import portal.RuleViolation;

/**
 * A look at the bytes of one part of a workbook, as they are inflated, for what a reader would trip over:
 * a document type (entities, files of the server), an encoding that hides markup, a cell that fills the
 * memory, a cell a hundred million columns to the right.
 *
 * <p>Not a parser: it knows tags, quotes, comments and CDATA, and counts. Parts that do not begin as XML
 * (pictures, printer settings) are no business of the reader and pass.
 */
final class XmlPartScan {

    /** Excel's own longest text, 32,767 characters, written as numeric references. */
    private static final int LONGEST_TEXT = 32_767 * 10;
    private static final int LONGEST_TAG = 1 << 20;
    private static final int KEPT_OF_TAG = 512;
    private static final int WIDEST_ROW = 16_384;
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ADDRESS = Pattern.compile("\\sr\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern SOUND_ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private enum State { BEFORE, BINARY, TEXT, TAG, DECLARATION, COMMENT, CDATA }

    private final StringBuilder tag = new StringBuilder();
    private State state = State.BEFORE;
    private int position;
    private int tagLength;
    private int quote;
    private int text;
    private int cellDepth;
    private int cellsInRow;
    private int last;
    private int beforeLast;

    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length && state != State.BINARY; i++) {
            take(bytes[i] & 0xFF);
        }
    }

    private void take(int octet) {
        switch (state) {
            case BEFORE -> begin(octet);
            case TEXT -> text(octet);
            case TAG -> tag(octet);
            case DECLARATION -> declaration(octet);
            case COMMENT -> leave(octet, '-');
            case CDATA -> {
                count();
                leave(octet, ']');
            }
            default -> { }
        }
        beforeLast = last;
        last = octet;
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

    private void text(int octet) {
        if (octet == '<') {
            open();
        } else if (octet == 0) {
            throw dangerous();
        } else {
            count();
        }
    }

    private void open() {
        state = State.TAG;
        tag.setLength(0);
        tagLength = 0;
        quote = 0;
    }

    private void count() {
        if (++text > LONGEST_TEXT) {
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
        if (octet == '>' && quote == 0) {
            state = State.TEXT;
            close(tag.toString());
            return;
        }
        if (quote != 0) {
            quote = octet == quote ? 0 : quote;
        } else if (octet == '"' || octet == '\'') {
            quote = octet;
        }
        if (++tagLength > LONGEST_TAG) {
            throw new RuleViolation("table.bomb");
        }
        if (tagLength <= KEPT_OF_TAG) {
            tag.append((char) octet);
        }
    }

    /** After {@code <!} only a comment or CDATA may follow; a document type is refused. */
    private void declaration(int octet) {
        tag.append((char) octet);
        String so = tag.toString();
        if (so.equals("--")) {
            state = State.COMMENT;
        } else if (so.equals("[CDATA[")) {
            state = State.CDATA;
        } else if (!"--".startsWith(so) && !"[CDATA[".startsWith(so)) {
            throw dangerous();
        }
        last = 0;
    }

    private void leave(int octet, int bracket) {
        if (octet == '>' && last == bracket && beforeLast == bracket) {
            state = State.TEXT;
        }
    }

    private void close(String content) {
        if (content.startsWith("?")) {
            var encoding = ENCODING.matcher(content);
            if (content.startsWith("?xml") && encoding.find()
                    && !ENCODINGS.contains(encoding.group(1).toUpperCase(Locale.ROOT))) {
                throw dangerous();
            }
            return;
        }
        boolean ends = content.startsWith("/");
        String name = localName(ends ? content.substring(1) : content);
        boolean cell = name.equals("c") || name.equals("si");
        if (cellDepth == 0) {
            text = 0;
        }
        if (name.equals("row")) {
            cellsInRow = 0;
        } else if (cell && ends) {
            cellDepth = Math.max(0, cellDepth - 1);
        } else if (cell) {
            cell(name, content);
        }
    }

    private void cell(String name, String content) {
        if (name.equals("c")) {
            var address = ADDRESS.matcher(content);
            boolean sound = !address.find() || SOUND_ADDRESS.matcher(address.group(1)).matches();
            if (++cellsInRow > WIDEST_ROW || !sound || tagLength > KEPT_OF_TAG) {
                throw new RuleViolation("table.bomb");
            }
        }
        if (!content.endsWith("/")) {
            cellDepth++;
        }
    }

    private static String localName(String content) {
        int end = 0;
        while (end < content.length() && content.charAt(end) > ' ' && content.charAt(end) != '/') {
            end++;
        }
        String name = content.substring(0, end);
        return name.substring(name.indexOf(':') + 1);
    }

    private static RuleViolation dangerous() {
        return new RuleViolation("table.dangerous-part");
    }
}
