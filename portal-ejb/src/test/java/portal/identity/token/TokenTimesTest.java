package portal.identity.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenTimesTest {

    static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    static final long LIFE = Tokens.LIFE.toSeconds();
    static final long APART = TokenTimes.CLOCKS_APART.toSeconds();

    private static boolean allowed(long issued, long notBefore, long expires) {
        return new TokenTimes(
                NOW.plusSeconds(issued), NOW.plusSeconds(notBefore), NOW.plusSeconds(expires)).allow(NOW);
    }

    @Test
    @DisplayName("ASVS 9.2.1: a token is taken from its first second to its last")
    void aTokenIsTakenWithinItsTimes() {
        assertTrue(allowed(0, 0, LIFE));
        assertTrue(allowed(1 - LIFE, 1 - LIFE, 1));
        assertFalse(allowed(-LIFE, -LIFE, 0));
    }

    @Test
    void aClockThatIsAMinuteFastIsAllowedFor() {
        assertTrue(allowed(APART, APART, LIFE));
        assertFalse(allowed(0, APART + 1, LIFE));
        assertFalse(allowed(APART + 1, 0, LIFE));
    }

    @Test
    void nobodyMakesATokenThatLivesLongerOrSaysNotFromWhenOn() {
        assertFalse(allowed(0, 0, LIFE + 1));
        assertFalse(new TokenTimes(NOW, null, NOW.plusSeconds(LIFE)).allow(NOW));
    }
}
