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
 * One document as a tree, read more strictly than a parser does: it is neither deeper nor larger than a problem
 * may be, and says where an object has a member twice.
 */
final class DocumentTree {

    /** A problem has a depth of four; what comes with it may have some more. */
    private static final int DEEPEST = 32;
    /** A province's problem, 1,000 by 9,000 schools of 20 subjects, has some 300,000 values. */
    private static final int MOST_VALUES = 3_000_000;

    private final JsonParser parser;
    private final List<String> twice = new ArrayList<>();
    private int values;

    DocumentTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The document's only value. */
    JsonValue read() {
        JsonValue root = value(parser.next(), "", 1);
        if (parser.hasNext()) {
            throw new IllegalStateException("something follows its end");
        }
        return root;
    }

    /** The pointers of members that their objects have had before. */
    List<String> twice() {
        return twice;
    }

    private JsonValue value(Event begin, String at, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("it is nested more than " + DEEPEST + " deep");
        }
        if (++values > MOST_VALUES) {
            throw new IllegalStateException("it has more than " + MOST_VALUES + " values");
        }
        return switch (begin) {
            case START_OBJECT -> object(at, depth);
            case START_ARRAY -> array(at, depth);
            default -> parser.getValue();
        };
    }

    private JsonValue object(String at, int depth) {
        JsonObjectBuilder object = AllocationDocument.JSON.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            String here = at + "/" + name.replace("~", "~0").replace("/", "~1");
            if (!names.add(name)) {
                twice.add(here);
            }
            object.add(name, value(parser.next(), here, depth + 1));
        }
        return object.build();
    }

    private JsonValue array(String at, int depth) {
        JsonArrayBuilder array = AllocationDocument.JSON.createArrayBuilder();
        Event next = parser.next();
        for (int i = 0; next != Event.END_ARRAY; i++) {
            array.add(value(next, at + "/" + i, depth + 1));
            next = parser.next();
        }
        return array.build();
    }
}
