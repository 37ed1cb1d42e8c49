package portal.web.api;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** A request's body that is a JSON object of modest size, and its members. */
public final class JsonBody {

    /** Much more than what is stated of one record needs. */
    private static final int MOST_BYTES = 64 << 10;

    private JsonBody() {}

    public static JsonObject object(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (RuntimeException malformed) {
            // Parsers keep to JsonException for syntax alone: depth ends otherwise.
            throw new BadRequestException();
        }
    }

    /** The members of the object; one that nobody asked for is refused, not ignored. */
    public static JsonObject object(InputStream body, Set<String> known) throws IOException {
        var given = object(body);
        if (!known.containsAll(given.keySet())) {
            throw new BadRequestException();
        }
        return given;
    }

    /** A member that is a text; null where it is absent or blank. */
    public static String text(JsonObject given, String name) {
        var value = given.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString().isBlank() ? null : text.getString().strip();
        }
        throw new BadRequestException();
    }

    /** The same where there must be one. */
    public static String required(JsonObject given, String name) {
        var text = text(given, name);
        if (text == null) {
            throw new BadRequestException();
        }
        return text;
    }

    /** A member that says yes; anything else says no. */
    public static boolean says(JsonObject given, String name) {
        return given.get(name) == JsonValue.TRUE;
    }
}
