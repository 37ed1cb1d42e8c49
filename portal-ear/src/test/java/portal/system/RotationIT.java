package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One signing key follows the other on the portal as it ships, while its clients go on. */
class RotationIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final Duration TIMER = Duration.ofSeconds(90);

    private static String token() {
        return Api.anonymous(PORTAL.address()).token("officer@500236", RunningPortal.DEMO_PASSWORD);
    }

    private static String kid(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private static int published() throws Exception {
        return JWKSet.parse(Api.anonymous(PORTAL.address()).get("api/v1/jwks").body()).getKeys().size();
    }

    private static void assertTaken(String token) {
        assertEquals(200, Api.anonymous(PORTAL.address()).with(token).get("api/v1/schools?size=1").status());
    }

    @Test
    @DisplayName("security.md, secrets: keys are rotated without down time: no true token is refused before or after")
    void theNextKeySignsAndTheOneBeforeVerifiesOn() throws Exception {
        String before = token();
        String first = kid(before);
        age();
        Instant deadline = Instant.now().plus(TIMER);
        String after = token();
        while (kid(after).equals(first)) {
            assertTrue(Instant.now().isBefore(deadline), "no key followed");
            assertTaken(after);
            Thread.sleep(2_000);
            after = token();
        }
        assertTaken(after);
        assertTaken(before);
        assertEquals(3, published());
    }

    /** As if the key that signs had done so for a quarter of a year. */
    private static void age() throws Exception {
        try (var platform = PORTAL.connect("portal_platform"); var told = platform.createStatement()) {
            told.executeUpdate("""
                    update signing_key set created_at = created_at - interval '100 days',
                        signing_from = signing_from - interval '91 days'""");
        }
    }
}
