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
import portal.pairing.HandChange.Farthest;
import portal.pairing.HandChange.Forbid;
import portal.pairing.HandChange.Limit;
import portal.pairing.HandChange.Pin;
import portal.pairing.HandChange.Release;
import portal.pairing.HandChange.Want;

/** The document in which the changes of a step are kept. */
final class HandChanges {

    private HandChanges() {}

    static String write(List<HandChange> changes) {
        return document(changes).toString();
    }

    static JsonArray document(List<HandChange> changes) {
        var document = JSON.createArrayBuilder();
        changes.forEach(change -> document.add(json(change)));
        return document.build();
    }

    static List<HandChange> read(String document) {
        try (var reader = JSON.createReader(new StringReader(document))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(HandChanges::of)
                    .toList();
        }
    }

    private static JsonObject json(HandChange change) {
        var object = JSON.createObjectBuilder();
        if (change instanceof Pin pin) {
            object.add("pin", array(pin.pair()));
        } else if (change instanceof Forbid forbid) {
            object.add("forbid", array(forbid.pair()));
        } else if (change instanceof Release release) {
            object.add("release", array(release.pair()));
        } else if (change instanceof Limit limit) {
            object.add("limit", limit.supporter()).add("min", limit.min()).add("max", limit.max());
        } else if (change instanceof Want want) {
            object.add("want", want.recipient()).add("supporters", want.supporters());
        } else if (change instanceof Farthest farthest) {
            object.add("farthest",
                    farthest.metres().map(metres -> (JsonValue) JSON.createValue(metres))
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
