package portal.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.allocation.Plan;
import portal.allocation.document.AllocationDocument;

/** The kept answer of a version, read back as far as a page shows it. */
public record AllocationAnswer(List<Explained> pairs, Plan plan) {

    /**
     * A pair with what it costs, and what the next-best choice would.
     *
     * @param distanceM in metres
     * @param mismatch  levels by which the recipient needs more than the supporter can give
     * @param change    points for leaving last cycle's supporter
     */
    public record Explained(
            String supporter, String recipient, int distanceM, int mismatch, long change,
            Optional<Next> next) {}

    /**
     * The next-best supporter, by how many points the total would rise, and who else would have to
     * move.
     */
    public record Next(String supporter, long rise, List<String> moved) {}

    static AllocationAnswer read(String document) {
        try (var reader = JSON.createReader(new StringReader(document))) {
            JsonObject answer = reader.readObject();
            var pairs = new ArrayList<Explained>();
            for (var item : answer.getOrDefault("explanations", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray()) {
                pairs.add(explained(item.asJsonObject()));
            }
            return new AllocationAnswer(pairs, AllocationDocument.readPlan(answer));
        }
    }

    private static Explained explained(JsonObject pair) {
        return new Explained(
                pair.getString("supporter"),
                pair.getString("recipient"),
                pair.getInt("distanceM"),
                pair.getInt("mismatch"),
                pair.getJsonNumber("change").longValue(),
                Optional.ofNullable(pair.get("next"))
                        .filter(next -> next != JsonValue.NULL)
                        .map(next -> next(next.asJsonObject())));
    }

    private static Next next(JsonObject next) {
        var moved = next.getJsonArray("moves").stream()
                .map(move -> move.asJsonObject().getString("recipient"))
                .toList();
        return new Next(next.getString("supporter"), next.getJsonNumber("rise").longValue(), moved);
    }
}
