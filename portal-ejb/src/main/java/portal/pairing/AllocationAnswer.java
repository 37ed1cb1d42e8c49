package portal.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import portal.allocation.Pair;
import portal.allocation.Plan;
import portal.allocation.document.AllocationDocument;

/**
 * The kept answer of a version, read back as far as pages and papers tell it.
 *
 * @param next the next-best choice for each pair that has one
 */
public record AllocationAnswer(Plan plan, Map<Pair, Next> next) {

    /** The next-best supporter, and by how many points the total would rise. */
    public record Next(String supporter, long rise) {}

    static AllocationAnswer read(String document) {
        try (var reader = JSON.createReader(new StringReader(document))) {
            JsonObject answer = reader.readObject();
            var next = new HashMap<Pair, Next>();
            for (var item : answer.getOrDefault("explanations", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray().getValuesAs(JsonObject.class)) {
                if (item.get("next") instanceof JsonObject other) {
                    next.put(new Pair(item.getString("supporter"), item.getString("recipient")),
                            new Next(other.getString("supporter"),
                                    other.getJsonNumber("rise").longValue()));
                }
            }
            return new AllocationAnswer(AllocationDocument.readPlan(answer), next);
        }
    }
}
