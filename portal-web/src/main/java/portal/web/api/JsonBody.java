package portal.web.api;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;

/** The JSON object that a request brings: bounded in size and depth, and in what its numbers become. */
public final class JsonBody {

    /** More than any figure of a register has, before or after its point. */
    private static final int MOST_DIGITS = 40;

    private JsonBody() {}

    /** Reads it; what is longer or no such object is refused. */
    public static JsonObject object(InputStream body, int mostBytes) throws IOException {
        byte[] bytes = body.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (RuntimeException malformed) {
            // Parsers keep to JsonException for syntax alone: depth and long numbers end otherwise.
            throw new BadRequestException();
        }
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
