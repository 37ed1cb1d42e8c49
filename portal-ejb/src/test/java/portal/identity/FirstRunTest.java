package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.audit.Trail;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.tenancy.Role;
import portal.tenancy.Sql;

class FirstRunTest {

    private static final String GOOD = "Kw7.zrvbnq";

    private final TestDatabase database = TestDatabase.fresh();
    private final Sql platform = new Sql(database.source("portal_platform"));

    private <T> T doing(Function<FirstRun, T> deed) {
        return OneTransaction.of(database, "portal_platform", source -> {
            var first = new FirstRun();
            first.platform = source;
            first.accounts = new KeptAccounts();
            first.accounts.platform = source;
            first.kept = new KeptPasswords();
            first.kept.platform = source;
            first.kept.passwords = QuickHash.passwords();
            first.kept.settings = SignInSettings.of(name -> Optional.empty());
            first.trail = Trail.of(database.source("portal_platform"));
            return deed.apply(first);
        });
    }

    private Optional<String> started() {
        return doing(first -> first.nextKey(true));
    }

    private void set(String key, String password) {
        Consumer<FirstRun> deed = first -> first.setPassword(key, password.toCharArray());
        doing(first -> {
            deed.accept(first);
            return null;
        });
    }

    private String refused(String key, String password) {
        return assertThrows(RuleViolation.class, () -> set(key, password)).key();
    }

    private KeptAccounts.Kept operator() {
        var kept = new KeptAccounts();
        kept.platform = database.source("portal_platform");
        return kept.find("operator").orElseThrow();
    }


    @Test
    @DisplayName("surface.md: the first start gives a one-time link, and there are no default accounts")
    void theKeySetsTheOperatorsPasswordOnce() {
        String key = started().orElseThrow();
        assertTrue(key.length() >= 128 / 6, "128 bits at least");
        assertEquals(List.of(0L), platform.list(row -> row.getLong(1), "select count(*) from account"));
        set(key, GOOD);
        assertEquals("210000:" + GOOD, operator().passwordHash());
        assertFalse(operator().isOneTime());
        assertEquals(Set.of(Role.PLATFORM_OPERATOR),
                Set.of(operator().grants().get(0).role()));
        assertEquals("first-run.key-unknown", refused(key, GOOD));
        assertEquals(Optional.empty(), started());
        assertFalse(doing(FirstRun::isOpen));
    }

    @Test
    @DisplayName("A new start gives another key, and the one before is dead")
    void onlyTheNewestKeyIsGood() {
        String before = started().orElseThrow();
        String now = started().orElseThrow();
        assertNotEquals(before, now);
        assertEquals("first-run.key-unknown", refused(before, GOOD));
        set(now, GOOD);
    }

    @Test
    void aDemonstrationGivesNoneAndEndsTheOneBefore() {
        String before = started().orElseThrow();
        assertEquals(Optional.empty(), doing(first -> first.nextKey(false)));
        assertEquals("first-run.key-unknown", refused(before, GOOD));
    }

    @Test
    void aKeyThatIsADayOldIsOver() {
        String key = started().orElseThrow();
        database.alter("""
                update first_run_key set made_at = now() - interval '25 hours',
                    expires_at = now() - interval '1 second'""");
        assertFalse(doing(FirstRun::isOpen));
        assertEquals("first-run.key-unknown", refused(key, GOOD));
    }

    @Test
    void aPasswordThatTheRulesRefuseLeavesTheKeyAsItWas() {
        String key = started().orElseThrow();
        assertEquals("password.too-short", refused(key, "short"));
        assertTrue(doing(FirstRun::isOpen));
        set(key, GOOD);
    }

    @Test
    @DisplayName("ASVS 6.5.2: what lets somebody in is kept by a hash alone")
    void theKeyItselfIsNowhere() {
        String key = started().orElseThrow();
        assertEquals(List.of(32), platform.list(row -> row.getBytes(1).length, "select key_hash from first_run_key"));
        var told = new Sql(database.source("postgres")).list(row -> row.getString(1), """
                select coalesce(subject, '') || details::text from audit_entry""");
        assertFalse(told.toString().contains(key), told.toString());
    }

    @Test
    void anOperatorsAccountWithoutAPasswordGetsOne() {
        platform.update("""
                with opened as (
                    insert into account (user_name, display_name, disabled_at)
                    values ('operator', '平台运维', now()) returning id)
                insert into role_grant (account_id, role, since)
                select id, 'PLATFORM_OPERATOR', '2026-09-01' from opened""");
        set(started().orElseThrow(), GOOD);
        assertEquals(1, operator().grants().size());
    }
}
