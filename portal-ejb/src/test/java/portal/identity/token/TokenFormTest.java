package portal.identity.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFormTest {

    static final String OURS = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"k\"}";

    private static String token(String header) {
        return encoded(header) + ".e30.c2ln";
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aHeaderOfAlgorithmTypeAndKeyIsOurs() {
        assertEquals(Optional.of(new TokenForm("k")), TokenForm.of(token(OURS)));
    }

    @ParameterizedTest
    @DisplayName("ASVS 9.1.2: one algorithm is taken, and it is not the token that chooses")
    @ValueSource(strings = {"none", "None", "HS256", "RS384", "PS256", "ES256", ""})
    void anyOtherAlgorithmIsNobodys(String algorithm) {
        assertEquals(Optional.empty(), TokenForm.of(token(OURS.replace("RS256", algorithm))));
    }

    @ParameterizedTest
    @DisplayName("ASVS 9.1.3: a header that brings a key or the place of one is nobody's")
    @ValueSource(strings = {
        "\"jku\":\"https://elsewhere.example/keys\"",
        "\"x5u\":\"https://elsewhere.example/certificate\"",
        "\"x5c\":[\"AA==\"]",
        "\"jwk\":{\"kty\":\"RSA\",\"n\":\"AQ\",\"e\":\"AQAB\"}",
        "\"crit\":[\"b64\"]",
        "\"b64\":false",
        "\"zip\":\"DEF\"",
        "\"cty\":\"JWT\""})
    void aWordMoreInTheHeaderIsNobodys(String more) {
        assertEquals(Optional.empty(), TokenForm.of(token(OURS.replace("}", "," + more + "}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}",
        "{\"alg\":\"RS256\",\"kid\":\"k\"}",
        "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":1}",
        "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k\"}",
        "{\"alg\":[\"RS256\"],\"typ\":\"at+jwt\",\"kid\":\"k\"}",
        "[]", "null", "x", "{", "[[[["})
    void aHeaderThatLacksAWordOrIsNoneIsNobodys(String header) {
        assertEquals(Optional.empty(), TokenForm.of(token(header)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "a.b.c.d.e", "..", "a..c", "a.b.", "a b.c.d", "\u0000.a.b"})
    void whatHasNotThreePartsIsNobodys(String text) {
        assertEquals(Optional.empty(), TokenForm.of(text));
    }

    @Test
    void aTokenIsShort() {
        String most = token(OURS) + "A".repeat(TokenForm.MOST_CHARACTERS - token(OURS).length());
        assertEquals(Optional.of(new TokenForm("k")), TokenForm.of(most));
        assertEquals(Optional.empty(), TokenForm.of(most + "A"));
    }

    @Test
    void depthIsNoWayToStopTheReader() {
        assertEquals(Optional.empty(), TokenForm.of(token("[".repeat(2_500))));
    }
}
