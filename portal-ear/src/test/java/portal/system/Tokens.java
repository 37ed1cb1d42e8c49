package portal.system;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import portal.identity.KeyRing;
import portal.identity.SealedColumn;

/** Forges tokens from a true one: without the portal's key, and with it as if it had been stolen. */
final class Tokens {

    private Tokens() {}

    /** Any key but the portal's. */
    static PrivateKey foreignKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    /** The key that the portal signs with, opened with the secret of its deployment. */
    static PrivateKey trueKey(RunningPortal portal) throws Exception {
        byte[] sealed;
        String place;
        try (var platform = portal.connect("portal_platform");
                var row = platform.createStatement().executeQuery(
                        """
                        select kid, private_part from signing_key where retired_at is null
                            and signing_from is not null order by signing_from desc limit 1""")) {
            row.next();
            place = SealedColumn.SIGNING_KEY.place(row.getString(1));
            sealed = row.getBytes(2);
        }
        byte[] secret = portal.secrets().getProperty("portal.secret").getBytes(StandardCharsets.UTF_8);
        String jwk = new String(KeyRing.of(List.of(secret)).open(sealed, place), StandardCharsets.UTF_8);
        return RSAKey.parse(jwk).toRSAPrivateKey();
    }

    /** The claim changed, the true signature kept. */
    static String tampered(String token, String claim, JsonValue value) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + encoded(with(part(parts[1]), claim, value)) + "." + parts[2];
    }

    /** The claim changed, signed with this key under the name of the portal's. */
    static String signed(PrivateKey key, String token, String claim, JsonValue value)
            throws GeneralSecurityException {
        String[] parts = token.split("\\.");
        String content = parts[0] + "." + encoded(with(part(parts[1]), claim, value));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    /** Without a signature, and saying so. */
    static String unsigned(String token) {
        String[] parts = token.split("\\.");
        return encoded(with(part(parts[0]), "alg", Json.createValue("none"))) + "." + parts[1] + ".";
    }

    static JsonObject claims(String token) {
        return part(token.split("\\.")[1]);
    }

    private static JsonObject part(String encoded) {
        String json = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static JsonObject with(JsonObject claims, String claim, JsonValue value) {
        return Json.createObjectBuilder(claims).add(claim, value).build();
    }

    private static String encoded(JsonObject part) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }
}
