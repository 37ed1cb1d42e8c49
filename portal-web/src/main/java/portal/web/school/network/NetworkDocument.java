package portal.web.school.network;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import portal.school.SchoolKeys.NetworkKind;
import portal.school.network.NetworkChange;
import portal.school.network.NetworkChange.Join;
import portal.school.network.NetworkChange.Lead;
import portal.school.network.NetworkChange.Leave;
import portal.school.network.NewNetwork;
import portal.web.tenancy.Days;

/**
 * A new network or a change of one as the API reads them. A member of the document that nobody asked
 * for is refused, not ignored.
 */
final class NetworkDocument {

    private NetworkDocument() {}

    static NewNetwork founding(byte[] bytes) {
        return read(bytes, Set.of("kind", "name", "since", "lead", "members", "reason"),
                given -> new NewNetwork(
                        text(given, "kind") == null ? null
                                : NetworkKind.valueOf(text(given, "kind")),
                        text(given, "name"), day(given, "since"), text(given, "lead"),
                        lines(given, "members").getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString).toList(),
                        text(given, "reason")));
    }

    static NetworkChange change(byte[] bytes) {
        return read(bytes,
                Set.of("version", "name", "join", "leave", "lead", "until", "reason"),
                given -> new NetworkChange(
                        ((JsonNumber) given.get("version")).intValueExact(),
                        Optional.ofNullable(text(given, "name")),
                        lines(given, "join").getValuesAs(JsonObject.class).stream()
                                .map(one -> new Join(needed(one, "school"), day(one, "since"),
                                        day(one, "until")))
                                .toList(),
                        lines(given, "leave").getValuesAs(JsonObject.class).stream()
                                .map(one -> new Leave(needed(one, "school"), day(one, "until")))
                                .toList(),
                        Optional.ofNullable(given.getJsonObject("lead")).map(one -> new Lead(
                                needed(one, "school"), day(one, "since"),
                                one.getBoolean("formerStays", true))),
                        Optional.ofNullable(day(given, "until")),
                        text(given, "reason")));
    }

    private static <T> T read(byte[] bytes, Set<String> known, Function<JsonObject, T> reading) {
        var given = parsed(bytes);
        try {
            if (known.containsAll(given.keySet())) {
                return reading.apply(given);
            }
        } catch (ClassCastException | IllegalArgumentException | ArithmeticException
                | NullPointerException | DateTimeException malformed) {
            throw new BadRequestException();
        }
        throw new BadRequestException();
    }

    private static JsonObject parsed(byte[] bytes) {
        try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (RuntimeException malformed) {
            // Parsers keep to JsonException for syntax alone: depth ends otherwise.
            throw new BadRequestException();
        }
    }

    private static JsonArray lines(JsonObject given, String name) {
        return (JsonArray) given.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
    }

    private static String needed(JsonObject given, String name) {
        return given.getString(name).strip();
    }

    private static String text(JsonObject given, String name) {
        var value = given.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return null;
        }
        var text = ((JsonString) value).getString();
        return text.isBlank() ? null : text.strip();
    }

    private static LocalDate day(JsonObject given, String name) {
        var text = text(given, name);
        // Other years than of four digits are read as well, and kept by no database.
        return text == null ? null : Days.of(text).orElseThrow(IllegalArgumentException::new);
    }
}
