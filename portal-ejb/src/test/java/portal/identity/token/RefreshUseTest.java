package portal.identity.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.identity.token.RefreshUse.Verdict;

class RefreshUseTest {

    static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    static final Instant USED = NOW.minus(RefreshUse.LOST_ANSWER);

    private static Verdict verdict(Instant usedAt, Instant expiresAt, boolean nextIsUnused) {
        return new RefreshUse(usedAt, expiresAt, nextIsUnused).at(NOW);
    }

    @Test
    void anUnusedOneRenewsUntilItExpires() {
        assertEquals(Verdict.RENEW, verdict(null, NOW.plusMillis(1), false));
        assertEquals(Verdict.EXPIRED, verdict(null, NOW, false));
    }

    @Test
    @DisplayName("RFC 9700: a refresh token that comes a second time ends all that came from it")
    void aUsedOneIsReused() {
        assertEquals(Verdict.REUSED, verdict(USED, NOW.plusSeconds(60), true));
        assertEquals(Verdict.REUSED, verdict(USED.plusMillis(1), NOW.plusSeconds(60), false));
        assertEquals(Verdict.REUSED, verdict(USED, NOW.minusSeconds(60), true));
    }

    @Test
    void whoseAnswerGotLostAsksAgainAtOnce() {
        assertEquals(Verdict.RENEW_AGAIN, verdict(USED.plusMillis(1), NOW.plusSeconds(60), true));
    }
}
