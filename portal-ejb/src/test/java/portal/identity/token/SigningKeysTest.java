package portal.identity.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.Trail;
import portal.database.TestDatabase;
import portal.identity.SealedUnder;
import portal.tenancy.Sql;

class SigningKeysTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SigningKeys keys = new SigningKeys();
    private final KeptKeys kept = new KeptKeys();

    @BeforeEach
    void start() {
        var platform = new PGSimpleDataSource();
        platform.setUrl(database.url());
        platform.setUser("portal_platform");
        platform.setPassword(database.password());
        keys.platform = platform;
        kept.platform = platform;
        keys.seal = SealedUnder.secret("of the tests, and long enough for them");
        kept.seal = keys.seal;
        keys.trail = Trail.of(platform);
        keys.life = new TokenLife();
        keys.life.keyDays = "90";
        keys.life.refreshDays = "30";
        keys.life.idleDays = "7";
        keys.life.read();
        keys.keepUp();
    }

    private List<String> published() throws Exception {
        return JWKSet.parse(keys.published()).getKeys().stream().map(key -> key.getKeyID()).toList();
    }

    private String signing() {
        return kept.signing().orElseThrow().getKeyID();
    }

    private String waiting() {
        return keys.all().stream().filter(SigningKey::waits).findFirst().orElseThrow().kid();
    }

    /** As if the clock had gone on. */
    private void pass(String interval) {
        new Sql(keys.platform).update("""
                update signing_key set created_at = created_at - ?::interval,
                    signing_from = signing_from - ?::interval, retired_at = retired_at - ?::interval""",
                interval, interval, interval);
    }

    @Test
    void theFirstKeySignsAtOnceAndTheNextIsPublishedAlready() throws Exception {
        assertEquals(2, published().size());
        assertTrue(published().containsAll(List.of(signing(), waiting())));
        assertNotEquals(signing(), waiting());
        keys.keepUp();
        assertEquals(2, keys.all().size(), "a second node finds nothing to do");
    }

    @Test
    @DisplayName("security.md, secrets: keys are rotated without a moment in which no token or a true one fails")
    void keysFollowEachOther() throws Exception {
        String first = signing();
        String second = waiting();
        pass("89 days 12 hours");
        keys.keepUp();
        assertEquals(first, signing());
        pass("12 hours");
        keys.keepUp();
        assertEquals(second, signing());
        assertEquals(3, published().size());
        assertTrue(published().contains(first), "what it signed is still on the way");
        pass("10 minutes");
        keys.keepUp();
        assertTrue(kept.isLive(first));
        pass("6 minutes");
        keys.keepUp();
        assertFalse(kept.isLive(first));
        assertEquals(List.of(second, waiting()), published());
    }

    @Test
    void onDemandTheNextKeySignsOnceEveryNodeHasIt() {
        String second = waiting();
        var refused = assertThrows(RuleViolation.class, keys::rotate);
        assertEquals("keys.next-too-young", refused.key());
        pass("3 minutes");
        keys.rotate();
        assertEquals(second, signing());
        assertThrows(RuleViolation.class, keys::rotate);
    }

    @Test
    @DisplayName("security.md, secrets: a leaked key ends at once")
    void aLeakedKeyEndsAtOnce() throws Exception {
        String leaked = signing();
        String second = waiting();
        pass("3 minutes");
        keys.retireNow(leaked);
        assertFalse(kept.isLive(leaked));
        assertFalse(published().contains(leaked));
        assertEquals(second, signing());
        keys.retireNow(second);
        assertTrue(kept.signing().isEmpty(), "the next is too young to sign");
        pass("3 minutes");
        keys.keepUp();
        assertFalse(kept.signing().isEmpty());
        assertThrows(NotFound.class, () -> keys.retireNow(leaked), "it is retired");
        assertThrows(NotFound.class, () -> keys.retireNow("nobody's"));
    }

    @Test
    void aWaitingKeyThatLeakedIsReplaced() {
        String first = signing();
        String leaked = waiting();
        keys.retireNow(leaked);
        assertEquals(first, signing());
        assertNotEquals(leaked, waiting());
    }

    @Test
    @DisplayName("ASVS 13.3.1: the private part of a key is nowhere in the database in the clear")
    void privatePartsAreSealed() throws Exception {
        String d = kept.signing().orElseThrow().getPrivateExponent().toString();
        assertFalse(keys.published().contains(d));
        for (byte[] sealed : new Sql(keys.platform)
                .list(row -> row.getBytes(1), "select private_part from signing_key")) {
            assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("\"d\""));
        }
        assertTrue(JWKSet.parse(keys.published()).getKeys().stream().noneMatch(key -> key.isPrivate()));
        assertTrue(JWKSet.parse(keys.published()).getKeys().stream().allMatch(key -> key.size() >= 3072));
    }
}
