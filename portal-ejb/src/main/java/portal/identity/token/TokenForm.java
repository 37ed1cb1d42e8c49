package portal.identity.token;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * What a token of ours looks like before anything in it is believed: short, in three parts, and
 * with a header that says which algorithm and which key, and not one word more.
 *
 * <p>A token of any other form is nobody's. So no header can bring a key of its own along (jwk,
 * jku, x5u, x5c), and none can leave the choice of the key to the server.
 *
 * @param kid the key that it claims to be signed with
 */
public record TokenForm(String kid) {

    /** Three times what the person with the most roles needs. */
    static final int MOST_CHARACTERS = 4_096;

    static final String TYPE = "at+jwt";

    private static final String PART = "[A-Za-z0-9_-]+";
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

    public static Optional<TokenForm> of(String token) {
        if (token.length() > MOST_CHARACTERS || !token.matches(PART + "\\." + PART + "\\." + PART)) {
            return Optional.empty();
        }
        return header(token.substring(0, token.indexOf('.')))
                .filter(header -> header.keySet().equals(HEADER)
                        && has(header, "alg", "RS256")
                        && has(header, "typ", TYPE))
                .filter(header -> header.get("kid") instanceof JsonString)
                .map(header -> new TokenForm(header.getString("kid")));
    }

    private static boolean has(JsonObject header, String name, String value) {
        return header.get(name) instanceof JsonString text && text.getString().equals(value);
    }

    private static Optional<JsonObject> header(String encoded) {
        try (var reader = JSON.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded)))) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException malformed) {
            // Parsers keep to JsonException for syntax alone: depth ends otherwise.
            return Optional.empty();
        }
    }
}
