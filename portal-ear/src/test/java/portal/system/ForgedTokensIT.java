package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the tokens of the API, against the portal as it ships. */
class ForgedTokensIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static RSAKey ours;
    private static RSAKey foreign;

    private SignedJWT genuine;

    /** A session of its own for each attack: one that is noticed may end it. */
    private static SignedJWT signIn() throws Exception {
        return SignedJWT.parse(
                Api.anonymous(PORTAL.address()).token("officer@500236", RunningPortal.DEMO_PASSWORD));
    }

    @BeforeEach
    void someToken() throws Exception {
        genuine = signIn();
    }

    @BeforeAll
    static void someKeys() throws Exception {
        var genuine = signIn();
        ours = new RSAKey.Builder(published(genuine.getHeader().getKeyID()))
                .privateKey(Tokens.trueKey(PORTAL)).build();
        foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
    }

    private static RSAKey published(String kid) throws Exception {
        var keys = JWKSet.parse(Api.anonymous(PORTAL.address()).get("api/v1/jwks").body());
        return keys.getKeyByKeyId(kid).toRSAKey();
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(genuine.getHeader());
    }

    private JWTClaimsSet.Builder claims() throws Exception {
        return new JWTClaimsSet.Builder(genuine.getJWTClaimsSet());
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws Exception {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    /** As if the portal itself had said so. */
    private String stolen(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        genuine = signIn();
        return signed(header().build(), change.apply(claims()).build(), new RSASSASigner(ours));
    }

    private String withHeader(Consumer<JWSHeader.Builder> change) throws Exception {
        genuine = signIn();
        var header = header();
        change.accept(header);
        return signed(header.build(), claims().build(), new RSASSASigner(ours));
    }

    private static HttpResponse<String> ask(String token) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(PORTAL.address("api/v1/schools?size=1"))
                .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }

    private static void assertTaken(String token) throws Exception {
        assertEquals(200, ask(token).statusCode());
    }

    private static void assertRefused(String token) throws Exception {
        var answer = ask(token);
        assertEquals(401, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        for (String leak : List.of("nimbus", "payara", "Exception", "kid", "signature", "expired", "issuer")) {
            assertFalse(answer.body().contains(leak), answer.body());
        }
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @Test
    void whatThePortalSignedIsTakenUnchanged() throws Exception {
        assertTaken(genuine.serialize());
        assertTaken(stolen(claims -> claims));
    }

    @Test
    @DisplayName("ASVS 9.1.1: a token whose claims were changed is refused")
    void aTokenOfAnotherTenantIsRefused() throws Exception {
        var parts = genuine.getParsedParts();
        var changed = Base64URL.encode(claims().claim("tenant", "500152").build().toString());
        assertRefused(parts[0] + "." + changed + "." + parts[2]);
        assertRefused(stolen(claims -> claims.claim("tenant", "500152")));
        assertRefused(stolen(claims -> claims.claim("tenant", null)));
        assertRefused(stolen(claims -> claims.claim("tenant", List.of("500236"))));
        assertRefused(stolen(claims -> claims.claim("province", "50")));
    }

    @Test
    @DisplayName("ASVS 9.1.2: an algorithm that the portal does not use is refused")
    void anotherAlgorithmIsRefused() throws Exception {
        var payload = genuine.getParsedParts()[1];
        for (String algorithm : List.of("none", "None", "NONE")) {
            var header = Base64URL.encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\""
                    + ours.getKeyID() + "\"}");
            assertRefused(header + "." + payload + ".");
            assertRefused(header + "." + payload + "." + genuine.getParsedParts()[2]);
        }
        var publicKey = ours.toRSAPublicKey();
        for (byte[] secret : List.of(publicKey.getEncoded(),
                ours.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            assertRefused(signed(new JWSHeader.Builder(JWSAlgorithm.HS256).type(genuine.getHeader().getType())
                    .keyID(ours.getKeyID()).build(), claims().build(), new MACSigner(secret)));
        }
        assertRefused(signed(new JWSHeader.Builder(JWSAlgorithm.RS512).type(genuine.getHeader().getType())
                .keyID(ours.getKeyID()).build(), claims().build(), new RSASSASigner(ours)));
    }

    @Test
    @DisplayName("ASVS 9.1.3: only a key that the portal published verifies, whatever the token brings along")
    void anotherKeyIsRefused() throws Exception {
        var byForeign = new RSASSASigner(foreign);
        var elsewhere = URI.create("https://elsewhere.example/keys");
        assertRefused(signed(header().build(), claims().build(), byForeign));
        assertRefused(signed(header().keyID("foreign").build(), claims().build(), byForeign));
        assertRefused(signed(header().jwk(foreign.toPublicJWK()).build(), claims().build(), byForeign));
        assertRefused(signed(header().jwkURL(elsewhere).build(), claims().build(), byForeign));
        assertRefused(signed(header().x509CertURL(elsewhere).build(), claims().build(), byForeign));
        assertRefused(withHeader(header -> header.keyID(null)));
        assertRefused(withHeader(header -> header.keyID("unknown")));
        assertRefused(withHeader(header -> header.keyID("../../" + ours.getKeyID())));
        assertRefused(withHeader(header -> header.keyID("' or true --")));
        assertRefused(withHeader(header -> header.jwk(ours.toPublicJWK())));
        assertRefused(withHeader(header -> header.jwkURL(elsewhere)));
    }

    @Test
    @DisplayName("ASVS 9.2.1: a token is taken within its times alone, and none without them")
    void aTokenOutOfTimeIsRefused() throws Exception {
        assertRefused(stolen(claims -> claims.expirationTime(in(-1))));
        assertRefused(stolen(claims -> claims.expirationTime(null)));
        assertRefused(stolen(claims -> claims.notBeforeTime(in(300))));
        assertRefused(stolen(claims -> claims.notBeforeTime(null)));
        assertRefused(stolen(claims -> claims.issueTime(in(300))));
        assertRefused(stolen(claims -> claims.issueTime(null)));
        assertRefused(stolen(claims -> claims.expirationTime(in(86_400))));
    }

    @Test
    @DisplayName("ASVS 9.2.2, 9.2.3: a token of another kind, issuer or audience is refused")
    void aTokenForAnotherPurposeIsRefused() throws Exception {
        assertRefused(stolen(claims -> claims.issuer("elsewhere")));
        assertRefused(stolen(claims -> claims.issuer(null)));
        assertRefused(stolen(claims -> claims.audience("elsewhere")));
        assertRefused(stolen(claims -> claims.audience((String) null)));
        assertRefused(withHeader(header -> header.type(null)));
        assertRefused(withHeader(header -> header.type(JOSEObjectType.JWT)));
        assertRefused(withHeader(header -> header.contentType("JWT")));
    }

    @Test
    void aTokenOfSomebodyElseOrMoreIsRefused() throws Exception {
        assertRefused(stolen(claims -> claims.claim("upn", "admin@500236")));
        assertRefused(stolen(claims -> claims.claim("upn", null).subject(null)));
        assertRefused(stolen(claims -> claims.claim("groups", List.of("BUREAU_OFFICER", "BUREAU_ADMIN"))));
        assertRefused(stolen(claims -> claims.claim("groups", List.of("PLATFORM_OPERATOR"))));
        assertRefused(stolen(claims -> claims.claim("groups", List.of())));
        assertRefused(stolen(claims -> claims.claim("groups", "BUREAU_ADMIN")));
        assertRefused(stolen(claims -> claims.claim("groups", null)));
    }

    @ParameterizedTest
    @DisplayName("Edge: a token of another session, of none, or of what is no session is refused")
    @ValueSource(strings = {"0", "-1", "1", "999999999999999999", "x", "1 or true", ""})
    void aTokenOfAnotherSessionIsRefused(String session) throws Exception {
        assertRefused(stolen(claims -> claims.claim("sid", session)));
        assertRefused(stolen(claims -> claims.claim("sid", null)));
    }

    @Test
    void aTokenThatIsTooLongIsRefused() throws Exception {
        assertRefused(stolen(claims -> claims.claim("more", "x".repeat(4_000))));
    }

    @Test
    @DisplayName("A key that was retired ends its tokens at once, although the server still holds it")
    void aTokenOfARetiredKeyIsRefused() throws Exception {
        var token = genuine.serialize();
        assertTaken(token);
        tell("update signing_key set retired_at = now() where kid = ?");
        try {
            assertRefused(token);
        } finally {
            tell("update signing_key set retired_at = null where kid = ?");
        }
        assertTaken(token);
    }

    private static void tell(String statement) throws Exception {
        try (var platform = PORTAL.connect("portal_platform");
                var told = platform.prepareStatement(statement)) {
            told.setString(1, ours.getKeyID());
            assertEquals(1, told.executeUpdate());
        }
    }
}
