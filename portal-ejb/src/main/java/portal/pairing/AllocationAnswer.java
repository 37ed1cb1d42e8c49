package portal.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.allocation.Certificate;
import portal.allocation.Pair;
import portal.allocation.Plan;

/** The kept answer of a run, read back as far as a page shows it. */
public record AllocationAnswer(List<Explained> pairs, Optional<Obstacle> obstacle) {

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

    /**
     * Why there is no plan: the kind, the schools that cannot all be satisfied, and how many places
     * are short.
     */
    public record Obstacle(
            String kind, List<String> supporters, List<String> recipients, int shortBy,
            List<List<Remedy>> remedies) {}

    /** A change that helps, as the contract of the allocation names it; absent parts are empty. */
    public record Remedy(
            String change, String supporter, String recipient, String from, String to) {}

    static AllocationAnswer read(String document) {
        try (var reader = JSON.createReader(new StringReader(document))) {
            JsonObject answer = reader.readObject();
            var pairs = new ArrayList<Explained>();
            for (var item : answer.getOrDefault("explanations", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray()) {
                pairs.add(explained(item.asJsonObject()));
            }
            return new AllocationAnswer(pairs, Optional.ofNullable(answer.get("conflict"))
                    .filter(conflict -> conflict != JsonValue.NULL)
                    .map(conflict -> obstacle(conflict.asJsonObject())));
        }
    }

    /** The plan alone with its certificate, for the checker. */
    static Plan plan(String document) {
        try (var reader = JSON.createReader(new StringReader(document))) {
            JsonObject answer = reader.readObject();
            var certificate = answer.getJsonObject("certificate");
            return new Plan(
                    answer.getJsonNumber("objective").longValueExact(),
                    null,
                    answer.getJsonArray("plan").stream()
                            .map(JsonValue::asJsonArray)
                            .map(pair -> new Pair(pair.getString(0), pair.getString(1)))
                            .toList(),
                    new Certificate(
                            longs(certificate.getJsonArray("u")),
                            longs(certificate.getJsonArray("y")),
                            certificate.getJsonNumber("bound").longValueExact()),
                    List.of(),
                    null);
        }
    }

    private static List<Long> longs(JsonArray numbers) {
        return numbers.getValuesAs(JsonNumber.class).stream().map(JsonNumber::longValueExact)
                .toList();
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

    private static Obstacle obstacle(JsonObject conflict) {
        var remedies = new ArrayList<List<Remedy>>();
        for (var set : conflict.getJsonArray("remedies")) {
            var changes = set instanceof JsonArray several
                    ? several
                    : JSON.createArrayBuilder().add(set).build();
            remedies.add(changes.stream().map(change -> remedy(change.asJsonObject())).toList());
        }
        return new Obstacle(
                conflict.getString("kind"),
                texts(conflict.getJsonArray("supporters")),
                texts(conflict.getJsonArray("recipients")),
                conflict.getInt("short"),
                remedies);
    }

    private static Remedy remedy(JsonObject change) {
        return new Remedy(text(change, "change"), text(change, "supporter"),
                text(change, "recipient"),
                text(change, "from"), text(change, "to"));
    }

    private static List<String> texts(JsonArray items) {
        return items.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static String text(JsonObject object, String name) {
        var value = object.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
