package portal.web.api;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON object that a request brings, and its members: bounded in size and depth, and in what its
 * numbers become.
 */
public final class JsonBody {

    /** Much more than what is stated of one record needs. */
    private static final int MOST_BYTES = 64 << 10;

    /** More than any figure of a register has, before or after its point. */
    private static final int MOST_DIGITS = 40;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private JsonBody() {}

    /** What is sent of one record; what is longer is refused. */
    public static byte[] bytes(InputStream body) throws IOException {
        return bytes(body, MOST_BYTES);
    }

    /** The same of what may only be so long. */
    public static byte[] bytes(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return bytes;
    }

    /** What is stated of one record; what is longer or no such object is refused. */
    public static JsonObject object(InputStream body) throws IOException {
        return object(bytes(body));
    }

    /** The object that these bytes are. */
    public static JsonObject object(byte[] bytes) {
        try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (RuntimeException malformed) {
            // Parsers keep to JsonException for syntax alone: depth and long numbers end otherwise.
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

    /** A member that is a whole number; null where it is absent. */
    public static Long whole(JsonObject given, String name) {
        var value = given.getOrDefault(name, JsonValue.NULL);
        return value == JsonValue.NULL ? null : whole(value);
    }

    /** A member that is a list of whole numbers. */
    public static List<Long> wholes(JsonObject given, String name) {
        if (given.get(name) instanceof JsonArray all) {
            return all.stream().map(JsonBody::whole).toList();
        }
        throw new BadRequestException();
    }

    private static Long whole(JsonValue value) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number(number)
                    .filter(meant -> meant.abs().compareTo(LARGEST) <= 0)
                    .map(BigDecimal::longValueExact)
                    .orElseThrow(BadRequestException::new);
        }
        throw new BadRequestException();
    }

    /** The same of one that is counted, as nobody counts farther. */
    public static Integer integer(JsonObject given, String name) {
        var whole = whole(given, name);
        if (whole != null && whole.intValue() != whole) {
            throw new BadRequestException();
        }
        return whole == null ? null : whole.intValue();
    }

    /** A member that says yes; anything else says no. */
    public static boolean says(JsonObject given, String name) {
        return given.get(name) == JsonValue.TRUE;
    }

    /**
     * The number, where it is one that somebody could mean: a few letters, {@code 1e999999999}, are a
     * thousand million digits when they are written out.
     */
    public static Optional<BigDecimal> number(JsonNumber sent) {
        var number = sent.bigDecimalValue();
        return Optional.of(number).filter(meant -> meant.precision() <= MOST_DIGITS
                && Math.abs((long) meant.scale()) <= MOST_DIGITS);
    }
}
