package portal.identity.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdTokenCheckTest {

    static final String ISSUER = "https://login.example";
    static final String CLIENT = "portal";
    static final String NONCE = "of this attempt";
    static final RSAKey KEY = key("k");

    final IdTokenCheck check = new IdTokenCheck(
            ISSUER, CLIENT, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())), Optional.of("account"));

    private static RSAKey key(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER).audience(CLIENT).subject("4711").claim("nonce", NONCE)
                .issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet.Builder claims) throws Exception {
        return signed(JWSAlgorithm.RS256, "k", new RSASSASigner(KEY), claims);
    }

    private static String signed(
            JWSAlgorithm algorithm, String kid, JWSSigner signer, JWTClaimsSet.Builder claims) throws Exception {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private void assertRefused(String token) {
        assertThrows(BadJOSEException.class, () -> check.identity(token, NONCE));
    }

    @Test
    void whatTheProviderSaysIsRead() throws Exception {
        var identity = check.identity(signed(claims()
                .claim("name", "示例老师\n").claim("account", "teacher.001@999901")
                .claim("acr", "silver").claim("amr", List.of("pwd", "otp"))), NONCE);
        assertEquals(new ProviderIdentity(ISSUER, "4711", "示例老师", "teacher.001@999901",
                Set.of("silver", "pwd", "otp")), identity);
        assertEquals("https://login.example 4711", identity.key());
        assertNull(check.identity(signed(claims()), NONCE).account());
    }

    @Test
    @DisplayName("ASVS 10.5.1: a token that was given for another attempt is refused")
    void anotherNonceOrNoneIsRefused() throws Exception {
        assertRefused(signed(claims().claim("nonce", "of another")));
        assertRefused(signed(claims().claim("nonce", null)));
    }

    @Test
    @DisplayName("ASVS 10.5.3: a token of another issuer is refused, whatever key signed it")
    void anotherIssuerIsRefused() throws Exception {
        assertRefused(signed(claims().issuer("https://login.example/")));
        assertRefused(signed(claims().issuer(null)));
    }

    @Test
    @DisplayName("ASVS 10.5.4: a token for another client is refused")
    void anotherAudienceIsRefused() throws Exception {
        assertRefused(signed(claims().audience("another")));
        assertRefused(signed(claims().audience(List.of())));
        assertRefused(signed(claims().audience(List.of(CLIENT, "another"))));
        assertRefused(signed(claims().audience(List.of(CLIENT, "another")).claim("azp", "another")));
        assertEquals("4711", check.identity(
                signed(claims().audience(List.of(CLIENT, "another")).claim("azp", CLIENT)), NONCE).subject());
    }

    @Test
    void aTokenOutOfTimeIsRefused() throws Exception {
        assertRefused(signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(61)))));
        assertRefused(signed(claims().expirationTime(null)));
        assertRefused(signed(claims().notBeforeTime(Date.from(Instant.now().plusSeconds(120)))));
        assertRefused(signed(claims().issueTime(null)));
    }

    @Test
    void aTokenOfNobodyIsRefused() throws Exception {
        assertRefused(signed(claims().subject(null)));
        assertRefused(signed(claims().subject(" ")));
        assertRefused(signed(claims().subject("x".repeat(256))));
    }

    @Test
    @DisplayName("ASVS 9.1.2: a token without a signature, or one made with the public key, is refused")
    void anotherAlgorithmIsRefused() throws Exception {
        assertRefused(new PlainJWT(claims().build()).serialize());
        assertRefused(signed(JWSAlgorithm.HS256, "k",
                new MACSigner(KEY.toRSAPublicKey().getEncoded()), claims()));
        assertRefused(signed(JWSAlgorithm.RS384, "k", new RSASSASigner(KEY), claims()));
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        assertRefused(signed(JWSAlgorithm.RS256, "k", new RSASSASigner(key("k")), claims()));
        assertRefused(signed(JWSAlgorithm.RS256, "unknown", new RSASSASigner(KEY), claims()));
        assertRefused("");
        assertRefused("a.b.c");
    }
}
