package portal.document;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import portal.RuleViolation;

/**
 * What a workbook's reader would have to hold of a part, and how often it would begin anew, reckoned
 * tag by tag before it may open it.
 *
 * <p>The reader keeps every shared text, style, sheet and name; it makes room for a row as wide as the
 * widest before it, asks all array formulas at each cell, and spells a shared formula out anew for each
 * cell that shares it. A small file can so cost hours or all memory.
 */
final class PartLoad {

    private static final int DEEPEST = 256;
    private static final int MOST_ROWS = 1 << 20;
    private static final int WIDEST_ROW = 16_384;
    private static final int MOST_SHEETS = 1_000;
    private static final int MOST_NAMES = 20_000;
    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;
    /** Below this there are not many names at all. */
    private static final int SHORT_NAME = 3;
    /** Digits beyond these are no number of anybody, and take long to be read as one. */
    private static final int LONGEST_NUMBER = 1_000;
    /** The reader goes on to count where shared texts have ended. */
    private static final int LONGEST_PLACE = 7;
    private static final long MOST_BYTES_HELD =
            Math.min(128L << 20, MemoryShare.OF_THE_PORTAL.bytes());
    private static final long MOST_NANOSECONDS = 10_000_000_000L;

    /** What an object costs in memory beside its letters. */
    private static final int OBJECT = 56;
    /** What the reader keeps of a sheet, a style or a relation beside its attributes. */
    private static final int LISTED = 200;
    /** What whoever reads a list remembers of each of its rows. */
    private static final int REMEMBERED_OF_A_ROW = 200;
    /** A name, its value and their marks take so many letters at least. */
    private static final int SHORTEST_ATTRIBUTE = 7;
    private static final int NANOSECONDS_AN_ARRAY = 5;
    private static final int NANOSECONDS_A_FORMULA = 50;
    /** A formula is copied once for each cell that it names, which takes three letters at least. */
    private static final int COPIES_A_NANOSECOND = 60;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Nobody knows beforehand which names have one number. */
    private final long seed = RANDOM.nextLong() | 1;
    private final Set<Long> names = new HashSet<>();
    private int depth;
    private int rows;
    private int widest;
    private int cells;
    private int sheets;
    private Value value = Value.OTHER;
    private String formulaKind = "";
    private boolean formulaHasPlace;
    private boolean sharedBase;
    private int textBefore;
    private long longestShared;
    private long arrays;
    private long bytes;
    private long nanoseconds;

    /** What a cell says that its value is, as far as it matters how long that is. */
    private enum Value {
        NUMBER(LONGEST_NUMBER), SHARED(LONGEST_PLACE), OTHER(Integer.MAX_VALUE);

        private final int longest;

        Value(int longest) {
            this.longest = longest;
        }
    }

    /** Whose attributes are gone through. */
    private enum Of { A_CELL, A_FORMULA, ANYTHING }

    /**
     * An element begins.
     *
     * @param tag    its tag, as much of it as is kept
     * @param kept   how much that is
     * @param from   where its local name begins
     * @param length how long that is
     * @param whole  how long the tag is
     * @param empty  whether it ends with itself
     * @param text   how many bytes of text there were since the cell or the shared text began
     */
    void begin(byte[] tag, int kept, int from, int length, int whole, boolean empty, int text) {
        if (!empty && ++depth > DEEPEST) {
            throw bomb();
        }
        if (whole > kept) {
            // Whatever names stand in the rest of it.
            hold((long) OBJECT * whole / SHORTEST_ATTRIBUTE);
        }
        textBefore = text;
        name(tag, from, length);
        int attributes = from + length;
        if (is(tag, from, length, "c")) {
            cell(tag, attributes, kept, whole);
        } else if (is(tag, from, length, "row")) {
            attributes(tag, attributes, kept, Of.ANYTHING);
            row();
        } else if (is(tag, from, length, "f")) {
            formula(tag, attributes, kept, whole, empty);
        } else {
            attributes(tag, attributes, kept, Of.ANYTHING);
            listed(tag, from, length, whole, empty);
        }
    }

    /**
     * An element ends.
     *
     * @param text how many bytes of text there were since the cell or the shared text began
     */
    void end(byte[] tag, int from, int length, int text) {
        depth--;
        if (is(tag, from, length, "si")) {
            hold(OBJECT + text);
        } else if (is(tag, from, length, "f") && sharedBase) {
            longestShared = Math.max(longestShared, text);
            sharedBase = false;
        } else if (is(tag, from, length, "v") && text - textBefore > value.longest) {
            throw bomb();
        }
    }

    private void listed(byte[] tag, int from, int length, int whole, boolean empty) {
        boolean sheet = is(tag, from, length, "sheet");
        if (sheet && ++sheets > MOST_SHEETS) {
            throw bomb();
        }
        if (sheet || is(tag, from, length, "xf") || is(tag, from, length, "numFmt")
                || is(tag, from, length, "Relationship") || is(tag, from, length, "Override")) {
            hold(LISTED + 2L * whole);
        } else if (empty && is(tag, from, length, "si")) {
            hold(OBJECT);
        }
    }

    private void row() {
        if (++rows > MOST_ROWS) {
            throw bomb();
        }
        widest = Math.max(widest, cells);
        cells = 0;
        take(widest);
    }

    private void cell(byte[] tag, int from, int kept, int whole) {
        value = Value.NUMBER;
        if (whole > kept || ++cells > WIDEST_ROW) {
            throw bomb();
        }
        attributes(tag, from, kept, Of.A_CELL);
        take(arrays * NANOSECONDS_AN_ARRAY);
    }

    private void formula(byte[] tag, int from, int kept, int whole, boolean empty) {
        formulaKind = "";
        formulaHasPlace = false;
        attributes(tag, from, kept, Of.A_FORMULA);
        if (whole > kept) {
            throw bomb();
        }
        if (formulaKind.equals("array")) {
            arrays++;
        }
        if (formulaKind.equals("shared")) {
            sharedBase = formulaHasPlace && !empty;
            take(formulaHasPlace ? 0 : NANOSECONDS_A_FORMULA
                    + longestShared * longestShared / COPIES_A_NANOSECOND);
        }
    }

    /** Goes through attributes as a reader does: a name in a value is none. */
    private void attributes(byte[] tag, int from, int end, Of element) {
        int at = from;
        while (at < end) {
            while (at < end && (isSpace(tag[at]) || tag[at] == '/')) {
                at++;
            }
            int name = at;
            int local = at;
            while (at < end && tag[at] != '=' && !isSpace(tag[at])) {
                local = tag[at] == ':' ? at + 1 : local;
                at++;
            }
            int ended = at;
            while (at < end && tag[at] != '"' && tag[at] != '\'') {
                at++;
            }
            int value = at + 1;
            at = value;
            while (at < end && tag[at] != tag[value - 1]) {
                at++;
            }
            if (value <= end) {
                name(tag, name, ended - name);
                attribute(tag, local, ended - local, value, Math.min(at, end), element);
            }
            at++;
        }
    }

    /** Prefixes are no matter to the reader; what is written in references, nobody wrote for it. */
    private void attribute(byte[] tag, int name, int length, int from, int end, Of element) {
        if (element == Of.ANYTHING || length > SHORT_NAME) {
            return;
        }
        for (int i = from; i < end; i++) {
            if (tag[i] == '&') {
                throw bomb();
            }
        }
        if (is(tag, name, length, "t")) {
            kind(tag, from, end - from, element);
        } else if (element == Of.A_CELL && is(tag, name, length, "r")) {
            place(tag, from, end);
        } else if (element == Of.A_FORMULA && is(tag, name, length, "ref")) {
            formulaHasPlace = true;
        }
    }

    private void kind(byte[] tag, int from, int length, Of element) {
        if (element == Of.A_FORMULA) {
            formulaKind = is(tag, from, length, "array") ? "array"
                    : is(tag, from, length, "shared") ? "shared" : "";
        } else {
            value = is(tag, from, length, "n") ? Value.NUMBER
                    : is(tag, from, length, "s") ? Value.SHARED : Value.OTHER;
        }
    }

    /** An address such as AB12, whose column is near. */
    private void place(byte[] tag, int from, int end) {
        int column = 0;
        int at = from;
        while (at < end && isLetter(tag[at]) && at - from < MOST_LETTERS) {
            column = column * 26 + (tag[at] & 0x1F);
            at++;
        }
        int digits = at;
        while (at < end && tag[at] >= '0' && tag[at] <= '9') {
            at++;
        }
        if (digits == from || at == digits || at - digits > MOST_DIGITS || at < end
                || column > WIDEST_ROW) {
            throw bomb();
        }
        cells = Math.max(cells, column);
    }

    /** Every name is kept by the reader, once for each way to write it. */
    private void name(byte[] tag, int from, int length) {
        if (length > SHORT_NAME) {
            long hash = seed;
            for (int i = from; i < from + length; i++) {
                hash = Long.rotateLeft(hash ^ tag[i], 7) * seed;
            }
            if (names.add(hash) && names.size() > MOST_NAMES) {
                throw bomb();
            }
        }
    }

    /** How many bytes whoever reads the part will hold, about. */
    long held() {
        return bytes + (long) rows * REMEMBERED_OF_A_ROW;
    }

    private void hold(long more) {
        bytes += more;
        if (bytes > MOST_BYTES_HELD) {
            throw bomb();
        }
    }

    private void take(long more) {
        nanoseconds += more;
        if (nanoseconds > MOST_NANOSECONDS) {
            throw bomb();
        }
    }

    private static boolean is(byte[] tag, int from, int length, String word) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (tag[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte octet) {
        return octet >= 0 && octet <= ' ';
    }

    private static boolean isLetter(byte octet) {
        return octet >= 'A' && octet <= 'Z' || octet >= 'a' && octet <= 'z';
    }

    private static RuleViolation bomb() {
        return new RuleViolation("table.bomb");
    }
}
