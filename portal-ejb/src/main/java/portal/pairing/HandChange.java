package portal.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import portal.allocation.Pair;

/** One thing that the bureau settles by hand for a cycle, whatever the optimiser would choose. */
sealed interface HandChange {

    /** The two pair (指定), whatever it costs. */
    record Pin(Pair pair) implements HandChange {}

    /** The two do not pair (禁止). */
    record Forbid(Pair pair) implements HandChange {}

    /** Whether the two pair is left to the optimiser again. */
    record Release(Pair pair) implements HandChange {}

    /** How many recipients the supporter takes at least and at most. */
    record Limit(String supporter, int min, int max) implements HandChange {}

    /** How many supporters the recipient wants, 1 or 2. */
    record Want(String recipient, int supporters) implements HandChange {}

    /** How far a pair may lie apart, in metres; empty for any distance. */
    record Farthest(Optional<Integer> metres) implements HandChange {}

    /** The changes as the document that is kept with a step. */
    static String write(List<HandChange> changes) {
        var document = JSON.createArrayBuilder();
        changes.forEach(change -> document.add(change.json()));
        return document.build().toString();
    }

    static List<HandChange> read(String document) {
        try (var reader = JSON.createReader(new StringReader(document))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(HandChange::of)
                    .toList();
        }
    }

    private JsonObject json() {
        var object = JSON.createObjectBuilder();
        if (this instanceof Pin pin) {
            object.add("pin", array(pin.pair));
        } else if (this instanceof Forbid forbid) {
            object.add("forbid", array(forbid.pair));
        } else if (this instanceof Release release) {
            object.add("release", array(release.pair));
        } else if (this instanceof Limit limit) {
            object.add("limit", limit.supporter).add("min", limit.min).add("max", limit.max);
        } else if (this instanceof Want want) {
            object.add("want", want.recipient).add("supporters", want.supporters);
        } else if (this instanceof Farthest farthest) {
            object.add("farthest",
                    farthest.metres.map(metres -> (JsonValue) JSON.createValue(metres))
                            .orElse(JsonValue.NULL));
        }
        return object.build();
    }

    private static JsonArray array(Pair pair) {
        return JSON.createArrayBuilder().add(pair.supporter()).add(pair.recipient()).build();
    }

    private static HandChange of(JsonObject object) {
        if (object.containsKey("limit")) {
            return new Limit(object.getString("limit"), object.getInt("min"), object.getInt("max"));
        }
        if (object.containsKey("want")) {
            return new Want(object.getString("want"), object.getInt("supporters"));
        }
        if (object.containsKey("farthest")) {
            return new Farthest(object.get("farthest") instanceof JsonNumber metres
                    ? Optional.of(metres.intValueExact())
                    : Optional.empty());
        }
        if (object.containsKey("pin")) {
            return new Pin(pair(object.getJsonArray("pin")));
        }
        return object.containsKey("forbid")
                ? new Forbid(pair(object.getJsonArray("forbid")))
                : new Release(pair(object.getJsonArray("release")));
    }

    private static Pair pair(JsonArray codes) {
        return new Pair(codes.getString(0), codes.getString(1));
    }
}
