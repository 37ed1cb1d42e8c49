package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.audit.Trail;
import portal.database.TestDatabase;
import portal.identity.SignInAnswer.Admitted;
import portal.identity.SignInAnswer.EnrolmentWanted;
import portal.identity.SignInAnswer.FactorWanted;
import portal.identity.SignInAnswer.PasswordWanted;
import portal.identity.SignInAnswer.Reason;
import portal.identity.SignInAnswer.Refused;
import portal.identity.sso.ProviderIdentity;
import portal.tenancy.Sql;

class SignInTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Sql PLATFORM = new Sql(DATABASE.source("portal_platform"));
    private static final Sql ALL_ROWS = new Sql(DATABASE.source("postgres"));
    private static final Visit VISIT = new Visit(Visit.Channel.PAGE, "192.0.2.1", "a browser");
    private static final Predicate<String> ANYWHERE = tenant -> true;
    private static final String RIGHT = "Kw7.zrvbnq";
    private static final String BETTER = "Vb8.qmzkrw";

    private final SignIn signIn = signIn(Map.of());

    @BeforeAll
    static void county() {
        DATABASE.alter("""
                insert into tenant (id, name, province, opened_on) values ('999901', '示例一县', '99', '2026-09-01')""");
    }

    private static SignIn signIn(Map<String, String> set) {
        var source = DATABASE.source("portal_platform");
        var settings = SignInSettings.of(name -> Optional.ofNullable(set.get(name)));
        var seal = SealedUnder.secrets("the secret of this test, of letters enough", null);
        var accounts = new KeptAccounts();
        accounts.platform = source;
        var kept = new KeptPasswords();
        kept.platform = source;
        kept.passwords = QuickHash.passwords();
        kept.settings = settings;
        var factors = new KeptFactors();
        factors.platform = source;
        factors.seal = seal;
        var book = new SignInBook();
        book.platform = source;
        book.settings = settings;
        book.accounts = accounts;
        book.sessions = new KeptSessions();
        book.sessions.platform = source;
        book.passwords = kept;
        book.factors = factors;
        book.trail = Trail.of(source);
        var signIn = new SignIn();
        signIn.accounts = accounts;
        signIn.passwords = kept.passwords;
        signIn.kept = kept;
        signIn.factors = factors;
        signIn.book = book;
        signIn.settings = settings;
        return signIn;
    }

    private static String account(String name, String role) {
        PLATFORM.update("""
                with opened as (
                    insert into account (tenant_id, user_name, display_name, password_hash)
                    values ('999901', ?, '示例', ?) returning id)
                insert into role_grant (account_id, tenant_id, role, since)
                select id, '999901', ?, '2026-09-01' from opened""",
                name, "210000:" + RIGHT, role);
        return name;
    }

    private static void set(String name, String change) {
        assertEquals(1, PLATFORM.update("update account set " + change + " where user_name = ?", name));
    }

    private SignInAnswer tried(String name, String password) {
        return signIn.begin(name, password.toCharArray(), VISIT, ANYWHERE);
    }

    private static Reason reason(SignInAnswer answer) {
        return assertInstanceOf(Refused.class, answer).reason();
    }

    private static List<String> log(String name) {
        return ALL_ROWS.list(row -> row.getString(1), """
                select tenant_id || ' ' || deed || ' ' || result || ' ' || coalesce(reason, '-') from audit_entry
                where subject = ? order by id""", name);
    }

    @Test
    void theRightPasswordIsTheWayIn() {
        account("in@999901", "JUDGE");
        var in = assertInstanceOf(Admitted.class, tried("in@999901", RIGHT));
        assertTrue(in.caller().session().isPresent());
        assertEquals(List.of("999901 sign-in.done DONE -"), log("in@999901"));
    }

    @Test
    @DisplayName("ASVS 6.2.8: a password is compared exactly as it was given")
    void nothingIsCutTrimmedOrFolded() {
        account("exact@999901", "JUDGE");
        for (String other : List.of(RIGHT + " ", " " + RIGHT, RIGHT.toLowerCase(), RIGHT + "x")) {
            assertEquals(Reason.WRONG, reason(tried("exact@999901", other)), other);
        }
    }

    @Test
    @DisplayName("ASVS 6.3.8: a wrong password, no account, a shut one and another county's are one answer")
    void nobodyLearnsWhichPartWasWrong() {
        account("shut@999901", "JUDGE");
        set("shut@999901", "disabled_at = now()");
        account("unset@999901", "JUDGE");
        set("unset@999901", "password_hash = null");
        account("there@999901", "JUDGE");
        assertEquals(Reason.WRONG, reason(tried("there@999901", "x")));
        assertEquals(Reason.WRONG, reason(tried("shut@999901", RIGHT)));
        assertEquals(Reason.WRONG, reason(tried("unset@999901", "")));
        assertEquals(Reason.WRONG, reason(tried("nobody@999901", RIGHT)));
        assertEquals(Reason.WRONG, reason(signIn.begin(
                "there@999901", RIGHT.toCharArray(), VISIT, "999902"::equals)));
    }

    @Test
    @DisplayName("security.md, sign-in: five failures lock a name, whether or not there is such an account")
    void fiveFailuresLockAName() {
        account("locked@999901", "JUDGE");
        for (String name : List.of("locked@999901", "nobody-locked@999901")) {
            for (int time = 1; time <= 5; time++) {
                assertEquals(Reason.WRONG, reason(tried(name, "wrong")), name + time);
            }
            var locked = assertInstanceOf(Refused.class, tried(name, RIGHT));
            assertEquals(Reason.LOCKED, locked.reason());
            assertTrue(locked.opensAt().isAfter(Instant.now().plusSeconds(14 * 60)));
            assertEquals("999901 sign-in.locked REFUSED sign-in.locked", log(name).get(5));
        }
    }

    @Test
    void whoGetsInBeginsToCountAnew() {
        account("counts@999901", "JUDGE");
        for (int round = 0; round < 3; round++) {
            for (int time = 1; time <= 4; time++) {
                tried("counts@999901", "wrong");
            }
            assertInstanceOf(Admitted.class, tried("counts@999901", RIGHT));
        }
    }

    @Test
    void oneAddressIsStoppedUnderWhateverNames() {
        var strict = signIn(Map.of("portal.signin.address-failures", "3"));
        var elsewhere = new Visit(Visit.Channel.API, "198.51.100.7", "a script");
        account("from-there@999901", "JUDGE");
        for (int name = 1; name <= 3; name++) {
            assertEquals(Reason.WRONG, reason(strict.begin(
                    "guess" + name, "x".toCharArray(), elsewhere, ANYWHERE)));
        }
        assertEquals(Reason.ADDRESS_LOCKED, reason(strict.begin(
                "from-there@999901", RIGHT.toCharArray(), elsewhere, ANYWHERE)));
        assertInstanceOf(Admitted.class, tried("from-there@999901", RIGHT));
    }

    @Test
    @DisplayName("The record has no password, not even one that was typed as a name")
    void whatIsNobodysNameIsNotWrittenDown() {
        tried("My-secret-passphrase-9", "x");
        assertEquals(List.of(), log("My-secret-passphrase-9"));
        tried("gone@999901", "x");
        assertEquals(List.of("999901 sign-in.failed REFUSED sign-in.wrong"), log("gone@999901"));
        assertEquals(List.of(), ALL_ROWS.list(row -> row.getString(1), """
                select deed from audit_entry
                where audit_entry::text like '%My-secret%' or audit_entry::text like ?""", "%" + RIGHT + "%"));
    }

    @Test
    @DisplayName("ASVS 6.4.1: an initial password opens nothing but the choice of another, for its days alone")
    void aOneTimePasswordOpensTheChoiceOfAnother() {
        account("once@999901", "JUDGE");
        set("once@999901", "one_time_until = now() + interval '1 day'");
        var owed = assertInstanceOf(PasswordWanted.class, tried("once@999901", RIGHT));
        assertTrue(owed.oneTime());
        assertEquals("password.too-short", assertThrows(RuleViolation.class,
                () -> signIn.choose(owed.halfWay(), "x".toCharArray(), VISIT)).key());
        assertEquals("password.used-before", assertThrows(RuleViolation.class,
                () -> signIn.choose(owed.halfWay(), RIGHT.toCharArray(), VISIT)).key());
        assertInstanceOf(Admitted.class, signIn.choose(owed.halfWay(), BETTER.toCharArray(), VISIT));
        assertEquals(Reason.STALE, reason(signIn.choose(owed.halfWay(), "Xk9.plmzqr".toCharArray(), VISIT)));
        assertEquals(Reason.WRONG, reason(tried("once@999901", RIGHT)));
        assertInstanceOf(Admitted.class, tried("once@999901", BETTER));
        account("late@999901", "JUDGE");
        set("late@999901", "one_time_until = now() - interval '1 day'");
        assertEquals(Reason.ONE_TIME_PASSED, reason(tried("late@999901", RIGHT)));
        assertEquals(Reason.WRONG, reason(tried("late@999901", "wrong")));
    }

    @Test
    @DisplayName("security.md, passwords: after 90 days another one, and none of the last five")
    void anOldPasswordMustBeChanged() {
        account("old@999901", "JUDGE");
        String present = RIGHT;
        for (String next : List.of("Kw7.zrvbn1", "Kw7.zrvbn2", "Kw7.zrvbn3", "Kw7.zrvbn4", "Kw7.zrvbn5")) {
            set("old@999901", "password_set_at = now() - interval '91 days'");
            var owed = assertInstanceOf(PasswordWanted.class, tried("old@999901", present));
            assertFalse(owed.oneTime());
            if (!present.equals(RIGHT)) {
                assertEquals("password.used-before", assertThrows(RuleViolation.class,
                        () -> signIn.choose(owed.halfWay(), RIGHT.toCharArray(), VISIT)).key());
            }
            assertInstanceOf(Admitted.class, signIn.choose(owed.halfWay(), next.toCharArray(), VISIT));
            present = next;
        }
        set("old@999901", "password_set_at = now() - interval '91 days'");
        var owed = assertInstanceOf(PasswordWanted.class, tried("old@999901", present));
        assertInstanceOf(Admitted.class, signIn.choose(owed.halfWay(), RIGHT.toCharArray(), VISIT));
    }

    @Test
    @DisplayName("Sessions end with the password that opened them")
    void aNewPasswordEndsTheSessionsOfTheOld() {
        account("ends@999901", "JUDGE");
        var before = assertInstanceOf(Admitted.class, tried("ends@999901", RIGHT)).caller();
        set("ends@999901", "password_set_at = now() - interval '91 days'");
        var owed = assertInstanceOf(PasswordWanted.class, tried("ends@999901", RIGHT));
        var after = assertInstanceOf(Admitted.class,
                signIn.choose(owed.halfWay(), BETTER.toCharArray(), VISIT)).caller();
        var kept = signIn.accounts;
        assertEquals(Optional.empty(), kept.inSession("ends@999901", before.session().orElseThrow()));
        assertTrue(kept.inSession("ends@999901", after.session().orElseThrow()).isPresent());
    }

    @Test
    void theDemonstrationsAccountsOweNothing() {
        account("demo@999901", "BUREAU_ADMIN");
        set("demo@999901", "demonstration = true, password_set_at = now() - interval '1000 days'");
        assertInstanceOf(Admitted.class, tried("demo@999901", RIGHT));
    }

    private Totp enrolled(String name) {
        var owed = assertInstanceOf(EnrolmentWanted.class, tried(name, RIGHT));
        assertEquals(owed, signIn.owed(owed.halfWay()), "the same secret when the page is shown again");
        var factor = signIn.factors.waiting(signIn.accounts.find(name).orElseThrow());
        assertEquals(owed.enrolment(), Enrolment.of(name, factor));
        assertEquals(Reason.CODE_WRONG, reason(signIn.enrol(owed.halfWay(), "000", VISIT)));
        assertInstanceOf(Admitted.class, signIn.enrol(owed.halfWay(), codeNow(factor, -1), VISIT));
        return factor;
    }

    private static String codeNow(Totp factor, int apart) {
        return factor.code(Instant.now().getEpochSecond() / 30 + apart);
    }

    @Test
    @DisplayName("security.md, sign-in: a bureau's administrator sets a second factor up, and gives it each time")
    void anAdministratorNeedsASecondFactor() {
        account("factor@999901", "BUREAU_ADMIN");
        var factor = enrolled("factor@999901");
        var wanted = assertInstanceOf(FactorWanted.class, tried("factor@999901", RIGHT));
        assertInstanceOf(FactorWanted.class, signIn.owed(wanted.halfWay()));
        assertEquals(Reason.CODE_WRONG, reason(signIn.confirm(wanted.halfWay(), "123", VISIT)));
        assertEquals(Reason.CODE_WRONG,
                reason(signIn.confirm(wanted.halfWay(), codeNow(factor, -1), VISIT)), "taken already");
        String code = codeNow(factor, 0);
        assertInstanceOf(Admitted.class, signIn.confirm(wanted.halfWay(), code, VISIT));
        assertEquals(Reason.CODE_WRONG, reason(signIn.confirm(wanted.halfWay(), code, VISIT)));
        byte[] stored = PLATFORM.list(row -> row.getBytes(1),
                "select totp_secret from account where user_name = 'factor@999901'").get(0);
        assertNotEquals(new String(factor.secret()), new String(stored));
        assertEquals(Reason.STALE, reason(signIn.enrol(wanted.halfWay(), code, VISIT)));
    }

    @Test
    @DisplayName("Half way in opens no other step: neither a new password nor another factor before the code")
    void halfWayOpensItsStepAlone() {
        account("half@999901", "BUREAU_ADMIN");
        enrolled("half@999901");
        set("half@999901", "password_set_at = now() - interval '91 days'");
        var wanted = assertInstanceOf(FactorWanted.class, tried("half@999901", RIGHT));
        assertEquals(Reason.STALE, reason(signIn.choose(wanted.halfWay(), BETTER.toCharArray(), VISIT)));
        assertEquals(Reason.STALE, reason(signIn.enrol(wanted.halfWay(), "000000", VISIT)));
        set("half@999901", "password_set_at = now()");
        assertEquals(Reason.STALE, reason(signIn.confirm(wanted.halfWay(), "000000", VISIT)));
        assertEquals(Reason.STALE, reason(signIn.owed(wanted.halfWay())));
    }

    @Test
    @DisplayName("ASVS 6.3.1: codes are counted as passwords are, and a right password between does not start anew")
    void wrongCodesLockToo() {
        account("codes@999901", "BUREAU_ADMIN");
        enrolled("codes@999901");
        for (int time = 1; time <= 5; time++) {
            var wanted = assertInstanceOf(FactorWanted.class, tried("codes@999901", RIGHT));
            assertEquals(Reason.CODE_WRONG, reason(signIn.confirm(wanted.halfWay(), "000000", VISIT)));
        }
        assertEquals(Reason.LOCKED, reason(tried("codes@999901", RIGHT)));
    }

    @Test
    void aScriptGivesItsCodeAtOnceAndTakesNoOtherStep() {
        account("script@999901", "BUREAU_ADMIN");
        assertEquals("sign-in.factor-wanted", notAtOnce("script@999901", null));
        var factor = enrolled("script@999901");
        assertEquals("sign-in.code-wanted", notAtOnce("script@999901", null));
        assertEquals("sign-in.code-wrong", notAtOnce("script@999901", "000000"));
        assertTrue(atOnce("script@999901", codeNow(factor, 0)).isPresent());
        account("slip@999901", "JUDGE");
        set("slip@999901", "one_time_until = now() + interval '1 day'");
        assertEquals("sign-in.password-wanted", notAtOnce("slip@999901", null));
        assertEquals(Optional.empty(), signIn.atOnce("slip@999901", "x".toCharArray(), null, VISIT, ANYWHERE));
    }

    private Optional<Caller> atOnce(String name, String code) {
        return signIn.atOnce(name, RIGHT.toCharArray(), code, VISIT, ANYWHERE);
    }

    private String notAtOnce(String name, String code) {
        return assertThrows(NotAtOnce.class, () -> atOnce(name, code)).code();
    }

    @Test
    void whomAProviderVouchesForIsInWithoutAPassword() {
        account("outside@999901", "BUREAU_ADMIN");
        set("outside@999901", "external_subject = 'https://login.example 77', password_hash = null");
        assertInstanceOf(Admitted.class, signIn.external(identity("77"), true, VISIT, ANYWHERE));
        assertEquals(Reason.WRONG, reason(signIn.external(identity("77"), true, VISIT, "999902"::equals)));
        assertEquals(Reason.WRONG, reason(signIn.external(identity("78"), true, VISIT, ANYWHERE)));
    }

    @Test
    void whatNobodyComesBackToIsClearedAway() {
        account("idle@999901", "JUDGE");
        var idle = assertInstanceOf(Admitted.class, tried("idle@999901", RIGHT)).caller();
        long session = idle.session().orElseThrow();
        PLATFORM.update("update account_session set seen_at = now() - interval '29 minutes' where id = ?", session);
        signIn.book.clear();
        assertEquals(List.of("-"), endOf(session));
        PLATFORM.update("update account_session set seen_at = now() - interval '32 minutes' where id = ?", session);
        signIn.book.clear();
        assertEquals(List.of("IDLE"), endOf(session));
    }

    private static List<String> endOf(long session) {
        return PLATFORM.list(row -> row.getString(1),
                "select coalesce(end_reason, '-') from account_session where id = ?", session);
    }

    @Test
    @DisplayName("ASVS 6.8.4: a second factor of the provider counts only where the operator trusts it with that")
    void whomAProviderVouchesForOwesTheFactorThatItDidNotAskFor() {
        account("careful@999901", "BUREAU_ADMIN");
        set("careful@999901", "external_subject = 'https://login.example 79', one_time_until = now()");
        assertInstanceOf(EnrolmentWanted.class, signIn.external(identity("79"), false, VISIT, ANYWHERE));
        assertInstanceOf(Admitted.class, signIn.external(identity("79"), true, VISIT, ANYWHERE));
    }

    @Test
    void anAccountThatTheProviderNamesIsJoinedOnceAndToOneIdentity() {
        account("named@999901", "JUDGE");
        var named = new ProviderIdentity("https://login.example", "80", "", "named@999901", Set.of());
        var later = new ProviderIdentity("https://login.example", "81", "", "named@999901", Set.of());
        assertEquals(Reason.WRONG, reason(signIn.external(identity("80"), false, VISIT, ANYWHERE)));
        assertInstanceOf(Admitted.class, signIn.external(named, false, VISIT, ANYWHERE));
        assertInstanceOf(Admitted.class, signIn.external(identity("80"), false, VISIT, ANYWHERE));
        assertEquals(Reason.WRONG, reason(signIn.external(later, false, VISIT, ANYWHERE)));
        account("other@999901", "JUDGE");
        var elsewhere = new ProviderIdentity("https://login.example", "80", "", "other@999901", Set.of());
        set("named@999901", "disabled_at = now()");
        assertEquals(Reason.WRONG, reason(signIn.external(elsewhere, false, VISIT, ANYWHERE)));
    }

    private static ProviderIdentity identity(String subject) {
        return new ProviderIdentity("https://login.example", subject, "", null, Set.of());
    }
}
