package portal.allocation.document;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One document as a tree, read more strictly than a parser does: it is neither deeper nor larger
 * than a problem may be, and says where an object has a member twice.
 */
final class DocumentTree {

    /** A problem has a depth of four; what comes with it may have some more. */
    private static final int DEEPEST = 32;
    /** A province's problem, 1,000 by 9,000 schools of 20 subjects, has some 300,000 values. */
    private static final int MOST_VALUES = 3_000_000;

    private final JsonParser parser;
    private final List<String> twice = new ArrayList<>();
    /** Where the reading is: at each depth a member's name, or null and an index. */
    private final String[] names = new String[DEEPEST + 1];
    private final int[] indexes = new int[DEEPEST + 1];
    private int values;

    DocumentTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The document's only value. */
    JsonValue read() {
        JsonValue root = value(parser.next(), 0);
        if (parser.hasNext()) {
            throw new IllegalStateException("something follows its end");
        }
        return root;
    }

    /** The pointers of members that their objects have had before. */
    List<String> twice() {
        return twice;
    }

    private JsonValue value(Event begin, int depth) {
        if (++values > MOST_VALUES) {
            throw new IllegalStateException("it has more than " + MOST_VALUES + " values");
        }
        if (begin != Event.START_OBJECT && begin != Event.START_ARRAY) {
            return parser.getValue();
        }
        if (depth == DEEPEST) {
            throw new IllegalStateException("it is nested more than " + DEEPEST + " deep");
        }
        return begin == Event.START_OBJECT ? object(depth) : array(depth);
    }

    private JsonValue object(int depth) {
        JsonObjectBuilder object = AllocationDocument.JSON.createObjectBuilder();
        Set<String> members = new HashSet<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            names[depth] = name;
            if (!members.add(name)) {
                twice.add(pointer(depth));
            }
            object.add(name, value(parser.next(), depth + 1));
        }
        return object.build();
    }

    private JsonValue array(int depth) {
        JsonArrayBuilder array = AllocationDocument.JSON.createArrayBuilder();
        Event next = parser.next();
        for (int i = 0; next != Event.END_ARRAY; i++) {
            names[depth] = null;
            indexes[depth] = i;
            array.add(value(next, depth + 1));
            next = parser.next();
        }
        return array.build();
    }

    private String pointer(int depth) {
        var pointer = new StringBuilder();
        for (int at = 0; at <= depth; at++) {
            pointer.append('/').append(names[at] == null ? String.valueOf(indexes[at])
                    : names[at].replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
