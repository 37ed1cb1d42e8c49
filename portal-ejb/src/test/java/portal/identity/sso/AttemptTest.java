package portal.identity.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttemptTest {

    static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

    @Test
    void nothingInAnAttemptIsEverTheSameTwice() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 10; i++) {
            var attempt = Attempt.begin(null, NOW);
            seen.addAll(Set.of(attempt.state(), attempt.nonce(), attempt.verifier()));
        }
        assertEquals(30, seen.size());
        assertTrue(seen.stream().allMatch(text -> text.matches("[A-Za-z0-9_-]{43}")));
    }

    @Test
    @DisplayName("RFC 7636, appendix B: the challenge of the example verifier")
    void theChallengeIsTheHashOfTheVerifier() {
        var attempt = new Attempt("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", null, NOW);
        assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", attempt.challenge());
    }

    @Test
    void anAttemptIsOverAfterTenMinutes() {
        var attempt = Attempt.begin(null, NOW);
        assertFalse(attempt.isOver(NOW.plus(Attempt.LIFE).minusMillis(1)));
        assertTrue(attempt.isOver(NOW.plus(Attempt.LIFE)));
    }
}
