package portal.identity.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {

    static final String ISSUER = "https://login.example";

    private static JsonObjectBuilder described() {
        return Json.createObjectBuilder()
                .add("issuer", ISSUER)
                .add("authorization_endpoint", ISSUER + "/authorize")
                .add("token_endpoint", ISSUER + "/token")
                .add("jwks_uri", ISSUER + "/keys");
    }

    private static Provider of(JsonObject described) {
        return Provider.of(described, ISSUER);
    }

    @Test
    void theDescriptionTellsWhereToGo() {
        var provider = of(described().build());
        assertEquals(URI.create(ISSUER + "/token"), provider.token());
        assertTrue(provider.endSession().isEmpty());
        assertFalse(provider.postsSecret());
    }

    @Test
    void theSecretIsPostedOnlyWhereAHeaderIsNotTaken() {
        assertTrue(of(described().add("token_endpoint_auth_methods_supported",
                Json.createArrayBuilder().add("client_secret_post")).build()).postsSecret());
        assertFalse(of(described().add("token_endpoint_auth_methods_supported",
                Json.createArrayBuilder().add("client_secret_post").add("client_secret_basic")).build())
                .postsSecret());
    }

    @Test
    void aDescriptionOfAnotherIssuerOrWithoutAnAddressIsRefused() {
        assertThrows(RuntimeException.class, () -> Provider.of(described().build(), ISSUER + "/"));
        assertThrows(RuntimeException.class, () -> of(described().remove("jwks_uri").build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://login.example/token", "http://localhost/token", "file:///etc/passwd", "https:/token", "/token"})
    void anAddressThatOthersCouldReadIsRefused(String address) {
        assertThrows(RuntimeException.class, () -> of(described().add("token_endpoint", address).build()));
    }
}
