package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.Trail;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Sql;

/** What one may do with one's own account, and with nobody else's. */
class OwnAccountTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Sql PLATFORM = new Sql(DATABASE.source("portal_platform"));
    private static final Visit VISIT = new Visit(Visit.Channel.PAGE, "192.0.2.1", "a browser");
    private static final String PRESENT = "Kw7.zrvbnq";
    private static final String ANOTHER = "Vb8.qmzkrw";
    private static final String WRONG = "Xx1.xxxxxx";

    private final OwnAccount own = own();

    @BeforeAll
    static void county() {
        DATABASE.alter("""
                insert into tenant (id, name, province, opened_on) values ('999901', '示例一县', '99', '2026-09-01')""");
    }

    private static OwnAccount own() {
        var source = DATABASE.source("portal_platform");
        var own = new OwnAccount();
        own.platform = source;
        own.settings = SignInSettings.of(name -> Optional.empty());
        own.accounts = new KeptAccounts();
        own.accounts.platform = source;
        own.hashes = QuickHash.passwords();
        own.passwords = new KeptPasswords();
        own.passwords.platform = source;
        own.passwords.passwords = own.hashes;
        own.passwords.settings = own.settings;
        own.factors = new KeptFactors();
        own.factors.platform = source;
        own.factors.seal = SealedUnder.secret("the secret of this test, of letters enough");
        own.book = new SignInBook();
        own.book.platform = source;
        own.book.settings = own.settings;
        own.book.accounts = own.accounts;
        own.book.sessions = new KeptSessions();
        own.book.sessions.platform = source;
        own.book.passwords = own.passwords;
        own.book.factors = own.factors;
        own.book.trail = Trail.of(source);
        own.current = new CurrentCaller();
        own.current.tenant = new CurrentTenant();
        own.current.province = new CurrentProvince();
        own.current.actor = new CurrentActor();
        return own;
    }

    /** A session of a new account. */
    private Caller signedIn(String name) {
        PLATFORM.update("""
                with opened as (
                    insert into account (tenant_id, user_name, display_name, password_hash)
                    values ('999901', ?, '示例', ?) returning id)
                insert into role_grant (account_id, tenant_id, role, since)
                select id, '999901', 'JUDGE', '2026-09-01' from opened""", name, "210000:" + PRESENT);
        return again(name);
    }

    private Caller again(String name) {
        return own.book.sessions.begin(own.accounts.find(name).orElseThrow(), VISIT);
    }

    private <T> T as(Caller caller, Callable<T> work) {
        try {
            return own.current.serve(caller, work);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void does(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return null;
        });
    }

    private static String refusal(Executable work) {
        return assertThrows(RuleViolation.class, work).key();
    }

    private boolean isOpen(Caller caller) {
        return own.accounts.inSession(caller.getName(), caller.session().orElseThrow()).isPresent();
    }

    private boolean opens(String name, String password) {
        return own.hashes.verify(
                password.toCharArray(), own.accounts.find(name).orElseThrow().passwordHash());
    }

    @Test
    @DisplayName("ASVS 6.2.2, 6.2.3: one changes one's password by telling the present one, and by nothing else")
    void thePasswordIsChangedByWhoKnowsIt() {
        var caller = signedIn("changes@999901");
        assertEquals("password.present-wrong", refusal(() -> does(caller,
                () -> own.changePassword(WRONG.toCharArray(), ANOTHER.toCharArray(), VISIT))));
        assertTrue(opens("changes@999901", PRESENT));
        does(caller, () -> own.changePassword(PRESENT.toCharArray(), ANOTHER.toCharArray(), VISIT));
        assertTrue(opens("changes@999901", ANOTHER));
        assertFalse(opens("changes@999901", PRESENT));
    }

    @Test
    @DisplayName("ASVS 7.4.3: the other sessions end with the password that opened them")
    void theOtherSessionsEndWithIt() {
        var here = signedIn("many@999901");
        var elsewhere = again("many@999901");
        does(here, () -> own.changePassword(PRESENT.toCharArray(), ANOTHER.toCharArray(), VISIT));
        assertTrue(isOpen(here));
        assertFalse(isOpen(elsewhere));
    }

    @Test
    @DisplayName("ASVS 7.5.1: a second factor is set up and taken away by who knows the password")
    void aFactorIsChangedByWhoKnowsThePassword() {
        var caller = signedIn("factor@999901");
        assertEquals("password.present-wrong", refusal(() -> does(caller,
                () -> own.beginFactor(WRONG.toCharArray(), VISIT))));
        does(caller, () -> own.beginFactor(PRESENT.toCharArray(), VISIT));
        assertFalse(as(caller, own::entry).factorOn());
        var factor = own.factors.waiting(own.accounts.find("factor@999901").orElseThrow());
        assertEquals("factor.code-wrong", refusal(() -> does(caller, () -> own.confirmFactor("000", VISIT))));
        does(caller, () -> own.confirmFactor(factor.code(Instant.now().getEpochSecond() / 30), VISIT));
        assertTrue(as(caller, own::entry).factorOn());
        assertEquals("password.present-wrong", refusal(() -> does(caller,
                () -> own.removeFactor(WRONG.toCharArray(), VISIT))));
        assertTrue(as(caller, own::entry).factorOn());
        does(caller, () -> own.removeFactor(PRESENT.toCharArray(), VISIT));
        assertFalse(as(caller, own::entry).factorOn());
    }

    @Test
    @DisplayName("ASVS 6.3.1: the present password is not to be guessed here either")
    void guessingThePresentPasswordLocks() {
        var caller = signedIn("guessed@999901");
        for (int failure = 0; failure < 5; failure++) {
            refusal(() -> does(caller, () -> own.beginFactor(WRONG.toCharArray(), VISIT)));
        }
        assertEquals("password.tried-too-often", refusal(() -> does(caller,
                () -> own.changePassword(PRESENT.toCharArray(), ANOTHER.toCharArray(), VISIT))));
    }

    @Test
    @DisplayName("security.md, sessions: one sees and ends one's own sessions, and nobody else's")
    void onesOwnSessionsAreSeenAndEnded() {
        var here = signedIn("sees@999901");
        var elsewhere = again("sees@999901");
        var somebody = signedIn("somebody@999901");
        List<OpenSession> sessions = as(here, own::sessions);
        assertEquals(2, sessions.size());
        assertEquals(1, sessions.stream().filter(OpenSession::own).count());
        assertThrows(NotFound.class, () -> does(here, () -> own.endSession(somebody.session().orElseThrow())));
        does(here, () -> own.endSession(elsewhere.session().orElseThrow()));
        assertFalse(isOpen(elsewhere));
        assertTrue(isOpen(here));
        assertTrue(isOpen(somebody));
        again("sees@999901");
        does(here, own::endOtherSessions);
        assertEquals(1, as(here, own::sessions).size());
        assertTrue(isOpen(somebody));
    }
}
