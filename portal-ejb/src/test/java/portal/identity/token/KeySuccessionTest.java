package portal.identity.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeySuccessionTest {

    static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    static final Duration LIFE = Duration.ofDays(90);
    static final Duration VISIBLE = Duration.ofMinutes(3);
    static final Duration LAST_TOKEN = Duration.ofMinutes(16);

    final KeySuccession succession = new KeySuccession(LIFE, VISIBLE, LAST_TOKEN);

    private static SigningKey waiting(String kid, Instant publishedAt) {
        return new SigningKey(kid, publishedAt, null, null);
    }

    private static SigningKey signing(String kid, Instant from) {
        return new SigningKey(kid, from.minus(LIFE), from, null);
    }

    private static SigningKey retired(String kid, Instant from, Instant retiredAt) {
        return new SigningKey(kid, from.minus(LIFE), from, retiredAt);
    }

    private static KeySuccession.Turn turn(boolean makeNext, String begins, String... retired) {
        return new KeySuccession.Turn(makeNext, Optional.ofNullable(begins), List.of(retired));
    }

    @Test
    void aKeyThatSignsAndOneThatWaitsNeedNothing() {
        var keys = List.of(signing("a", NOW.minus(Duration.ofDays(1))), waiting("b", NOW.minus(LIFE)));
        assertEquals(turn(false, null), succession.due(keys, NOW));
        assertEquals("a", KeySuccession.signing(keys).orElseThrow().kid());
    }

    @Test
    void thereIsAlwaysAKeyThatWaits() {
        assertEquals(turn(true, null), succession.due(List.of(signing("a", NOW)), NOW));
    }

    @Test
    @DisplayName("security.md, secrets: a key signs for its life, and to the second at its end the next one begins")
    void theNextKeyBeginsWhenTheLifeOfTheOneBeforeIsOver() {
        var young = List.of(signing("a", NOW.minus(LIFE).plusSeconds(1)), waiting("b", NOW.minus(LIFE)));
        assertEquals(turn(false, null), succession.due(young, NOW));
        var old = List.of(signing("a", NOW.minus(LIFE)), waiting("b", NOW.minus(LIFE)));
        assertEquals(turn(true, "b"), succession.due(old, NOW));
    }

    @Test
    @DisplayName("DESIGN 15, signing keys: no key signs before every node has it, however old the one before")
    void aKeySignsOnlyOncePublishedLongEnough() {
        var ancient = signing("a", NOW.minus(LIFE.multipliedBy(3)));
        var tooNew = List.of(ancient, waiting("b", NOW.minus(VISIBLE).plusSeconds(1)));
        assertEquals(turn(false, null), succession.due(tooNew, NOW));
        assertEquals(Optional.empty(), succession.onDemand(tooNew, NOW));
        var seen = List.of(ancient, waiting("b", NOW.minus(VISIBLE)));
        assertEquals(turn(true, "b"), succession.due(seen, NOW));
        assertEquals(Optional.of(NOW), succession.earliest(seen));
    }

    @Test
    @DisplayName("DESIGN 15, signing keys: a key that was followed verifies until its last token has expired")
    void aKeyIsRetiredOnceItsLastTokenHasExpired() {
        var before = signing("a", NOW.minus(LIFE));
        var next = waiting("c", NOW.minus(LIFE));
        assertEquals(turn(false, null), succession.due(
                List.of(before, signing("b", NOW.minus(LAST_TOKEN).plusSeconds(1)), next), NOW));
        assertEquals(turn(false, null, "a"), succession.due(
                List.of(before, signing("b", NOW.minus(LAST_TOKEN)), next), NOW));
    }

    @Test
    void onDemandTheWaitingKeyBeginsAtOnceAndAnotherIsMade() {
        var keys = List.of(signing("a", NOW.minusSeconds(1)), waiting("b", NOW.minus(VISIBLE)));
        assertEquals(Optional.of(turn(true, "b")), succession.onDemand(keys, NOW));
    }

    @Test
    void afterALeakTheWaitingKeySignsAsSoonAsEveryNodeHasIt() {
        var leaked = retired("a", NOW.minus(LIFE), NOW);
        assertEquals(turn(true, null), succession.due(List.of(leaked), NOW));
        assertEquals(turn(true, "b"),
                succession.due(List.of(leaked, waiting("b", NOW.minus(VISIBLE))), NOW));
        var tooNew = List.of(leaked, waiting("b", NOW));
        assertEquals(turn(false, null), succession.due(tooNew, NOW));
        assertEquals(Optional.empty(), KeySuccession.signing(tooNew), "nobody signs meanwhile");
    }

    @Test
    void aKeyThatSignsAgainAfterItsSuccessorLeakedIsNotRetired() {
        var keys = List.of(
                signing("a", NOW.minus(LAST_TOKEN.multipliedBy(2))),
                retired("b", NOW.minus(LAST_TOKEN), NOW), waiting("c", NOW));
        assertEquals("a", KeySuccession.signing(keys).orElseThrow().kid());
        assertEquals(turn(false, null), succession.due(keys, NOW));
    }

    @Test
    void aRetiredKeyIsNeitherUsedNorRetiredAgain() {
        var keys = List.of(retired("a", NOW.minus(LIFE), NOW.minus(LIFE)), signing("b", NOW.minus(LIFE)));
        assertEquals(turn(true, null), succession.due(keys, NOW));
        assertFalse(keys.get(0).isLive());
    }
}
