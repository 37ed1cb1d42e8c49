package portal.allocation.document;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.allocation.Objective;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Stage;
import portal.allocation.Supporter;
import portal.allocation.Weights;

/**
 * The reading of one document into a problem, which goes on past a fault so that all are found at
 * once.
 *
 * <p>A value that is at fault is read as a harmless one; nothing is built from it, because a
 * reading with faults ends in {@link DocumentFaults}.
 */
final class ProblemReading {

    private static final Set<Stage> STAGES =
            Set.of(Stage.KINDERGARTEN, Stage.PRIMARY, Stage.JUNIOR, Stage.NINE_YEAR);
    private static final Map<String, Objective> OBJECTIVES = Map.of(
            "sum", Objective.SUM, "minmax-then-sum", Objective.MINMAX_THEN_SUM);
    private static final int LONGEST_INTEGER = 30;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Stage> supporterStages = new HashMap<>();
    private final Map<String, Stage> recipientStages = new HashMap<>();
    private int subjects = -1;

    Problem read(Reader document) {
        JsonValue value = parse(document);
        JsonObject root = object("", value);
        if (root == null) {
            throw new DocumentFaults(faults);
        }
        String name = root.containsKey("name") ? anyText("/name", root.get("name")) : "";
        Objective objective = objective(root);
        Integer farthest = isAbsent(root, "maxDistanceM") ? null
                : integer("", root, "maxDistanceM", 0, Integer.MAX_VALUE);
        Weights weights = weights(root);
        List<String> names = subjects(root);
        List<Supporter> supporters = supporters(root);
        List<Recipient> recipients = recipients(root);
        List<Pair> pins = pairs(root, "pins");
        List<Pair> forbids = pairs(root, "forbids");
        checkPins(pins, forbids);
        refuseIfFaulty();
        if (!Problem.isCountable(weights, supporters, recipients)) {
            fault("/weights", "too-costly");
        }
        refuseIfFaulty();
        return new Problem(name, objective, weights, farthest, names, supporters, recipients, pins,
                forbids);
    }

    /** Any document, as strictly as a problem is parsed. */
    static JsonValue tree(Reader document) {
        var reading = new ProblemReading();
        var value = reading.parse(document);
        reading.refuseIfFaulty();
        return value;
    }

    private JsonValue parse(Reader document) {
        try (JsonParser parser = AllocationDocument.JSON.createParser(withoutMark(document))) {
            var tree = new DocumentTree(parser);
            JsonValue value = tree.read();
            tree.twice().forEach(pointer -> fault(pointer, "member-twice"));
            return value;
        } catch (RuntimeException | StackOverflowError bad) {
            // Parsers keep to JsonException for syntax alone: depth and length end otherwise.
            fault("", "not-json", String.valueOf(bad.getMessage()));
            throw new DocumentFaults(faults);
        }
    }

    /** Some editors put a byte order mark before the text. */
    private static Reader withoutMark(Reader document) {
        try {
            var reader = new PushbackReader(document);
            int first = reader.read();
            if (first >= 0 && first != '\uFEFF') {
                reader.unread(first);
            }
            return reader;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Objective objective(JsonObject root) {
        String text = text("", root, "objective");
        Objective objective = OBJECTIVES.get(text);
        if (objective == null && !text.isEmpty()) {
            fault("/objective", "unknown-objective", text);
        }
        return objective;
    }

    private Weights weights(JsonObject root) {
        JsonObject weights = object("/weights", present("", root, "weights"));
        if (weights == null) {
            return new Weights(0, 0, 0, 0);
        }
        return new Weights(weight(weights, "distancePerMetre"), weight(weights, "mismatchPerPoint"),
                weight(weights, "change"), weight(weights, "load"));
    }

    private int weight(JsonObject weights, String key) {
        return integer("/weights", weights, key, 0, Weights.HEAVIEST);
    }

    private List<String> subjects(JsonObject root) {
        List<String> names = new ArrayList<>();
        if (!isAbsent(root, "subjects")) {
            JsonArray array = list("/subjects", root.get("subjects"));
            for (int i = 0; i < array.size(); i++) {
                names.add(anyText("/subjects/" + i, array.get(i)));
            }
            if (!names.isEmpty()) {
                subjects = names.size();
            }
        }
        return names;
    }

    private List<Supporter> supporters(JsonObject root) {
        JsonArray array = list("/supporters", present("", root, "supporters"));
        List<Supporter> supporters = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String at = "/supporters/" + i;
            JsonObject school = object(at, array.get(i));
            if (school == null) {
                continue;
            }
            String id = id(at, school, supporterStages);
            Stage stage = stage(at, school);
            supporterStages.put(id, stage);
            int min = integer(at, school, "min", 0, Integer.MAX_VALUE);
            int max = integer(at, school, "max", 0, Integer.MAX_VALUE);
            if (min > max && isInteger(school, "max")) {
                fault(at + "/min", "min-above-max", min, max);
            }
            supporters.add(new Supporter(id, stage, latitude(at, school), longitude(at, school),
                    count(at, school, "teachers"), Math.min(min, max), max,
                    levels(at, school, "strength")));
        }
        return supporters;
    }

    private List<Recipient> recipients(JsonObject root) {
        JsonArray array = list("/recipients", present("", root, "recipients"));
        List<Recipient> recipients = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String at = "/recipients/" + i;
            JsonObject school = object(at, array.get(i));
            if (school == null) {
                continue;
            }
            String id = id(at, school, recipientStages);
            Stage stage = stage(at, school);
            recipientStages.put(id, stage);
            recipients.add(new Recipient(id, stage, latitude(at, school), longitude(at, school),
                    count(at, school, "pupils"), integer(at, school, "supporters", 1, 2),
                    previous(at, school), levels(at, school, "need")));
        }
        return recipients;
    }

    private String id(String at, JsonObject school, Map<String, Stage> known) {
        String id = text(at, school, "id");
        if (!id.isEmpty() && known.containsKey(id)) {
            fault(at + "/id", "duplicate-id", id);
        }
        return id;
    }

    private Stage stage(String at, JsonObject school) {
        String text = text(at, school, "stage");
        for (Stage stage : STAGES) {
            if (stage.name().equals(text)) {
                return stage;
            }
        }
        if (!text.isEmpty()) {
            fault(at + "/stage", "unknown-stage", text);
        }
        return Stage.PRIMARY;
    }

    private int latitude(String at, JsonObject school) {
        return integer(at, school, "latE6", -90_000_000, 90_000_000);
    }

    private int longitude(String at, JsonObject school) {
        return integer(at, school, "lonE6", -180_000_000, 180_000_000);
    }

    private int count(String at, JsonObject school, String key) {
        return isAbsent(school, key) ? 0 : integer(at, school, key, 0, Integer.MAX_VALUE);
    }

    private String previous(String at, JsonObject school) {
        if (isAbsent(school, "previous")) {
            return null;
        }
        String previous = text(at, school, "previous");
        if (!previous.isEmpty() && !supporterStages.containsKey(previous)) {
            fault(at + "/previous", "unknown-supporter", previous);
        }
        return previous;
    }

    private List<Integer> levels(String at, JsonObject school, String key) {
        String here = at + "/" + key;
        JsonValue value = present(at, school, key);
        JsonArray array = list(here, value);
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            levels.add(integer(here + "/" + i, array.get(i), 0, 3));
        }
        if (value instanceof JsonArray) {
            if (subjects < 0) {
                subjects = levels.size();
            }
            if (levels.size() != subjects) {
                fault(here, "unequal-length", levels.size(), subjects);
            }
        }
        return levels;
    }

    private List<Pair> pairs(JsonObject root, String key) {
        List<Pair> pairs = new ArrayList<>();
        if (isAbsent(root, key)) {
            return pairs;
        }
        JsonArray array = list("/" + key, root.get(key));
        for (int i = 0; i < array.size(); i++) {
            String at = "/" + key + "/" + i;
            pairs.add(pair(at, array.get(i)));
        }
        return pairs;
    }

    /** The pair, or null where it is at fault. */
    private Pair pair(String at, JsonValue value) {
        if (!(value instanceof JsonArray ends) || ends.size() != 2) {
            fault(at, "not-a-pair");
            return null;
        }
        String supporter = text(at + "/0", ends.get(0));
        String recipient = text(at + "/1", ends.get(1));
        boolean supporting = known(at + "/0", supporter, supporterStages, "unknown-supporter");
        boolean receiving = known(at + "/1", recipient, recipientStages, "unknown-recipient");
        return supporting && receiving ? new Pair(supporter, recipient) : null;
    }

    /** An empty text was a fault already. */
    private boolean known(String at, String school, Map<String, Stage> schools, String otherwise) {
        boolean known = schools.containsKey(school);
        if (!known && !school.isEmpty()) {
            fault(at, otherwise, school);
        }
        return known;
    }

    private void checkPins(List<Pair> pins, List<Pair> forbids) {
        Set<Pair> forbidden = new HashSet<>(forbids);
        for (int i = 0; i < pins.size(); i++) {
            Pair pin = pins.get(i);
            if (pin == null) {
                continue;
            }
            Stage supporting = supporterStages.get(pin.supporter());
            Stage receiving = recipientStages.get(pin.recipient());
            if (!supporting.maySupport(receiving)) {
                fault("/pins/" + i, "outside-stages", supporting, receiving);
            }
            if (forbidden.contains(pin)) {
                fault("/pins/" + i, "pinned-and-forbidden");
            }
        }
    }

    private static boolean isAbsent(JsonObject object, String key) {
        return object.getOrDefault(key, JsonValue.NULL) == JsonValue.NULL;
    }

    private JsonValue present(String at, JsonObject object, String key) {
        if (!object.containsKey(key)) {
            fault(at + "/" + key, "missing");
            return null;
        }
        return object.get(key);
    }

    /** The object, or null where it is at fault. */
    private JsonObject object(String at, JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        if (value != null) {
            fault(at, "not-an-object");
        }
        return null;
    }

    private JsonArray list(String at, JsonValue value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        if (value != null) {
            fault(at, "not-a-list");
        }
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    private String text(String at, JsonObject object, String key) {
        return text(at + "/" + key, present(at, object, key));
    }

    /** The text, or an empty one where it is at fault. */
    private String text(String at, JsonValue value) {
        if (value instanceof JsonString text && !text.getString().isEmpty()) {
            return text.getString();
        }
        if (value != null) {
            fault(at, "not-text");
        }
        return "";
    }

    private String anyText(String at, JsonValue value) {
        return value instanceof JsonString text ? text.getString() : text(at, value);
    }

    private int integer(String at, JsonObject object, String key, int least, int most) {
        return integer(at + "/" + key, present(at, object, key), least, most);
    }

    /** The integer, or the least that may stand here where it is at fault. */
    private int integer(String at, JsonValue value, int least, int most) {
        if (value == null) {
            return least;
        }
        if (!isInteger(value)) {
            fault(at, "not-an-integer");
            return least;
        }
        BigDecimal number = ((JsonNumber) value).bigDecimalValue();
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            fault(at, "out-of-range", least, most);
            return least;
        }
        return number.intValueExact();
    }

    private static boolean isInteger(JsonObject object, String key) {
        return object.containsKey(key) && isInteger(object.get(key));
    }

    /** Whether it is an integer, however written; one that is longer than any bound is none. */
    static boolean isInteger(JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            return false;
        }
        BigDecimal decimal = number.bigDecimalValue();
        return decimal.precision() <= LONGEST_INTEGER
                && Math.abs((long) decimal.scale()) <= LONGEST_INTEGER
                && decimal.stripTrailingZeros().scale() <= 0;
    }

    private void fault(String pointer, String reason, Object... figures) {
        faults.add(new Fault(pointer, "allocation.document." + reason, List.of(figures)));
    }

    private void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new DocumentFaults(faults);
        }
    }
}
