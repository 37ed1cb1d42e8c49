package portal.audit.chain;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** The parts of a chain as JSON, in files; {@code docs/audit.md} names every field. */
final class ChainJson {

    private ChainJson() {}

    static JsonObject parsed(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static JsonObject of(Head head) {
        return JSON.createObjectBuilder()
                .add("tenant", head.tenant())
                .add("first", head.first())
                .add("number", head.number())
                .add("hash", head.hash())
                .add("at", head.at())
                .add("kid", head.kid())
                .add("signature", head.signature())
                .build();
    }

    static Head head(JsonObject json) {
        return new Head(
                json.getString("tenant"),
                number(json, "first"),
                number(json, "number"),
                json.getString("hash"),
                number(json, "at"),
                json.getString("kid"),
                json.getString("signature"));
    }

    static JsonObject of(Link link) {
        var line = link.line();
        return JSON.createObjectBuilder()
                .add("number", link.number())
                .add("form", link.form())
                .add("hash", link.hash())
                .add("id", line.id())
                .add("at", line.at())
                .add("actor", line.actor())
                .add("roles", line.roles())
                .add("session", text(line.session()))
                .add("address", text(line.address()))
                .add("channel", line.channel())
                .add("deed", line.deed())
                .add("subjectKind", text(line.subjectKind()))
                .add("subject", text(line.subject()))
                .add("result", line.result())
                .add("reason", text(line.reason()))
                .add("details", line.details())
                .build();
    }

    static Link link(JsonObject json, String tenant) {
        return new Link(
                number(json, "number"),
                Math.toIntExact(number(json, "form")),
                json.getString("hash"),
                new Line(
                        tenant,
                        number(json, "id"),
                        number(json, "at"),
                        json.getString("actor"),
                        json.getString("roles"),
                        text(json, "session"),
                        text(json, "address"),
                        json.getString("channel"),
                        json.getString("deed"),
                        text(json, "subjectKind"),
                        text(json, "subject"),
                        json.getString("result"),
                        text(json, "reason"),
                        json.getString("details")));
    }

    static long number(JsonObject json, String name) {
        var number = json.getJsonNumber(name);
        if (number == null) {
            throw new JsonException(name);
        }
        return number.longValueExact();
    }

    private static JsonValue text(String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }

    /** Absent is not the same as empty, and a field left out is neither. */
    private static String text(JsonObject json, String name) {
        return json.get(name) == JsonValue.NULL ? null : json.getString(name);
    }
}
