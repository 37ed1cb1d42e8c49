package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;
import portal.tenancy.Sql;

class AccountKeepingTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Sql PLATFORM = new Sql(DATABASE.source("portal_platform"));
    private static final LocalDate TODAY = NationalTime.today();
    private static final long OUR_SCHOOL = 1;
    private static final long OTHER_SCHOOL = 2;

    private static Caller operator;
    private static Caller bureau;
    private static Caller neighbour;
    private static Caller school;

    @BeforeAll
    static void administrators() {
        DATABASE.alter("""
                insert into tenant (id, name, province, opened_on) values
                    ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01');
                insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                    strong_subjects, weak_subjects)
                select id, '999901', 0, 'S' || id, '甲小学', 'PRIMARY', 'TOWN', 0, 'NONE', '', ''
                from (values (1), (2)) as schools (id)""");
        operator = administrator("operator", null, Role.PLATFORM_OPERATOR, null);
        bureau = administrator("admin@999901", "999901", Role.BUREAU_ADMIN, null);
        neighbour = administrator("admin@999902", "999902", Role.BUREAU_ADMIN, null);
        school = administrator("school@999901", "999901", Role.SCHOOL_ADMIN, OUR_SCHOOL);
    }

    private static Caller administrator(String name, String tenant, String role, Long school) {
        long account = PLATFORM.list(row -> row.getLong(1), """
                insert into account (tenant_id, user_name, display_name) values (?, ?, '示例')
                returning id""", tenant, name).get(0);
        PLATFORM.update("""
                insert into role_grant (account_id, tenant_id, role, school_id, since) values (?, ?, ?, ?, ?)""",
                account, tenant, role, school, TODAY);
        return new Caller(new Person(account, name, "示例", tenant, null, null, false), null, school,
                List.of(new RoleGrant(1, role, school, TODAY, null, false)));
    }

    private static <T> T keeping(Function<AccountKeeping, T> deed) {
        return OneTransaction.of(DATABASE, "portal_platform", source -> {
            var keeping = new AccountKeeping();
            keeping.platform = source;
            keeping.passwords = QuickHash.passwords();
            keeping.sessions = new KeptSessions();
            keeping.sessions.platform = source;
            keeping.settings = SignInSettings.of(name -> Optional.empty());
            keeping.factors = new KeptFactors();
            keeping.factors.platform = source;
            return deed.apply(keeping);
        });
    }

    private static AccountKeeping.Right right(String role, Long at) {
        return new AccountKeeping.Right(role, at, TODAY, null, false, "a reason");
    }

    private static AccountKeeping.Opening teacher(String name, long at) {
        return new AccountKeeping.Opening(
                name, "教师甲", "999901", null, "T" + name, List.of(right(Role.TEACHER, at)));
    }

    private static long opened(Caller by, AccountKeeping.Opening opening) {
        return keeping(accounts -> accounts.open(by, opening)).account();
    }

    private static String refusal(Function<AccountKeeping, Object> deed) {
        return assertThrows(RuleViolation.class, () -> keeping(deed)).key();
    }

    private static void missing(Function<AccountKeeping, Object> deed) {
        assertThrows(NotFound.class, () -> keeping(deed));
    }

    private static Function<AccountKeeping, Object> doing(Consumer<AccountKeeping> deed) {
        return accounts -> {
            deed.accept(accounts);
            return null;
        };
    }

    private static Caller signedIn(String userName) {
        var kept = new KeptAccounts();
        kept.platform = DATABASE.source("portal_platform");
        var sessions = new KeptSessions();
        sessions.platform = kept.platform;
        return sessions.begin(kept.find(userName).orElseThrow(),
                new Visit(Visit.Channel.PAGE, "192.0.2.1", "a browser"));
    }

    private static Optional<Caller> now(Caller caller) {
        var kept = new KeptAccounts();
        kept.platform = DATABASE.source("portal_platform");
        return kept.inSession(caller.getName(), caller.session().orElseThrow());
    }

    private static String hash(long account) {
        return PLATFORM.list(row -> row.getString(1), "select password_hash from account where id = ?", account)
                .get(0);
    }

    @Test
    @DisplayName("An initial password is drawn by lot, opens once, and is kept by a hash alone")
    void anAccountOpensWithAOneTimePassword() {
        var slip = keeping(accounts -> accounts.open(bureau, teacher("one", OUR_SCHOOL)));
        assertEquals("one@999901", slip.userName());
        assertTrue(slip.oneTimePassword().matches("([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}"));
        assertEquals("1024:" + slip.oneTimePassword(), hash(slip.account()));
        var kept = new KeptAccounts();
        kept.platform = DATABASE.source("portal_platform");
        assertTrue(kept.find("one@999901").orElseThrow().isOneTime());
        assertEquals(Set.of(Role.TEACHER), signedIn("one@999901").getRoles());
    }

    @Test
    void noTwoOneTimePasswordsAreAlike() {
        assertNotEquals(OneTimePassword.random(), OneTimePassword.random());
    }

    @Test
    void aNameAndAStaffNumberAreTakenOnce() {
        opened(bureau, teacher("taken", OUR_SCHOOL));
        assertEquals("account.staff-number-taken",
                refusal(accounts -> accounts.open(bureau, teacher("taken", OUR_SCHOOL))));
        assertEquals("account.name-taken", refusal(accounts -> accounts.open(bureau,
                new AccountKeeping.Opening("taken", "教师甲", "999901", null, null, List.of()))));
        assertEquals("account.name-malformed", refusal(accounts -> accounts.open(bureau,
                new AccountKeeping.Opening("a@b", "教师甲", "999901", null, null, List.of()))));
        assertEquals("account.nameless", refusal(accounts -> accounts.open(bureau,
                new AccountKeeping.Opening("blank", " ", "999901", null, null, List.of()))));
    }

    @Test
    @DisplayName("ASVS 8.4.1: an account of another county answers as one that never was")
    void aNeighboursAccountIsMissing() {
        long ours = opened(bureau, teacher("ours", OUR_SCHOOL));
        missing(accounts -> accounts.resetPassword(neighbour, ours));
        missing(accounts -> accounts.grant(neighbour, ours, right(Role.JUDGE, null)));
        missing(doing(accounts -> accounts.disable(neighbour, ours)));
        missing(doing(accounts -> accounts.enable(neighbour, ours)));
        missing(doing(accounts -> accounts.resetFactor(neighbour, ours)));
        long theirs = PLATFORM.list(row -> row.getLong(1),
                "select id from role_grant where account_id = ?", ours).get(0);
        missing(doing(accounts -> accounts.end(neighbour, theirs, "no")));
        assertThrows(IllegalStateException.class, () -> opened(neighbour, teacher("smuggled", OUR_SCHOOL)));
    }

    @Test
    void aSchoolsAdministratorReachesItsTeachersAlone() {
        long mine = opened(school, teacher("mine", OUR_SCHOOL));
        assertEquals("account.right-not-yours-to-give",
                refusal(accounts -> accounts.open(school, teacher("elsewhere", OTHER_SCHOOL))));
        assertEquals("account.right-not-yours-to-give",
                refusal(accounts -> accounts.grant(school, mine, right(Role.PRINCIPAL, OUR_SCHOOL))));
        long other = opened(bureau, teacher("other", OTHER_SCHOOL));
        missing(accounts -> accounts.resetPassword(school, other));
        missing(accounts -> accounts.resetPassword(school, bureau.getAccount()));
        keeping(accounts -> accounts.grant(bureau, mine, right(Role.TEACHER, OTHER_SCHOOL)));
        missing(accounts -> accounts.resetPassword(school, mine));
    }

    @Test
    void theOperatorAppointsACountysAdministratorsAndNobodyElsesHands() {
        var admin = new AccountKeeping.Opening("second", "示例", "999901", null, null,
                List.of(right(Role.BUREAU_ADMIN, null)));
        long appointed = opened(operator, admin);
        assertEquals("account.right-not-yours-to-give",
                refusal(accounts -> accounts.grant(operator, appointed, right(Role.BUREAU_OFFICER, null))));
        long teacher = opened(bureau, teacher("unseen", OUR_SCHOOL));
        missing(accounts -> accounts.resetPassword(operator, teacher));
        keeping(accounts -> accounts.open(operator, new AccountKeeping.Opening(
                "viewer", "示例", null, "99", null, List.of(right(Role.PROVINCE_VIEWER, null)))));
    }

    @Test
    @DisplayName("三员: nobody gives themselves a right, and none that does not go with the others")
    void nobodyGrantsThemselvesAndNoneThatClashes() {
        assertEquals("account.own",
                refusal(accounts -> accounts.grant(bureau, bureau.getAccount(), right(Role.JUDGE, null))));
        long account = opened(bureau, teacher("clash", OUR_SCHOOL));
        assertEquals("duties.auditor-alone",
                refusal(accounts -> accounts.grant(bureau, account, right(Role.AUDITOR, null))));
        assertEquals("grant.held-already",
                refusal(accounts -> accounts.grant(bureau, account, right(Role.TEACHER, OUR_SCHOOL))));
    }

    @Test
    @DisplayName("代理校长: nobody stands in for longer than twelve months, and it ends by itself on its day")
    void whoStandsInIsNoAppointment() {
        long account = opened(bureau, teacher("standin", OUR_SCHOOL));
        assertEquals("grant.acting-too-long", refusal(accounts -> accounts.grant(bureau, account,
                new AccountKeeping.Right(
                        Role.PRINCIPAL, OUR_SCHOOL, TODAY, TODAY.plusMonths(12), true, "x"))));
        keeping(accounts -> accounts.grant(bureau, account, new AccountKeeping.Right(
                Role.PRINCIPAL, OUR_SCHOOL, TODAY, TODAY.plusMonths(12).minusDays(1), true, "x")));
        assertEquals(Set.of(Role.TEACHER, Role.PRINCIPAL), signedIn("standin@999901").getRoles());
        PLATFORM.update("""
                update role_grant set since = ?, until = ? where account_id = ? and acting""",
                TODAY.minusDays(9), TODAY.minusDays(1), account);
        assertEquals(Set.of(Role.TEACHER), signedIn("standin@999901").getRoles());
    }

    @Test
    void whoStandsInDoesSoUntilADay() {
        long account = opened(bureau, teacher("acting", OUR_SCHOOL));
        assertEquals("grant.acting-without-end", refusal(accounts -> accounts.grant(bureau, account,
                new AccountKeeping.Right(Role.PRINCIPAL, OUR_SCHOOL, TODAY, null, true, "x"))));
        assertEquals("grant.ends-before-it-begins", refusal(accounts -> accounts.grant(bureau, account,
                new AccountKeeping.Right(
                        Role.PRINCIPAL, OUR_SCHOOL, TODAY, TODAY.minusDays(1), true, "x"))));
        keeping(accounts -> accounts.grant(bureau, account,
                new AccountKeeping.Right(Role.PRINCIPAL, OUR_SCHOOL, TODAY, TODAY, true, "x")));
        assertEquals(Set.of(Role.TEACHER, Role.PRINCIPAL), signedIn("acting@999901").getRoles());
    }

    @Test
    @DisplayName("Sessions end at once when rights change, the account is shut or the password is reset")
    void everyChangeEndsTheSessions() {
        long account = opened(bureau, teacher("ends", OUR_SCHOOL));
        var session = signedIn("ends@999901");
        long grant = keeping(accounts -> accounts.grant(bureau, account, right(Role.JUDGE, null)));
        assertFalse(now(session).isPresent());
        var second = signedIn("ends@999901");
        keeping(doing(accounts -> accounts.end(bureau, grant, "moved")));
        assertFalse(now(second).isPresent());
        var third = signedIn("ends@999901");
        assertEquals(Set.of(Role.TEACHER), third.getRoles());
        PLATFORM.update("insert into sign_in_failure (user_name, address) values ('ends@999901', 'x')");
        var slip = keeping(accounts -> accounts.resetPassword(bureau, account));
        assertFalse(now(third).isPresent());
        assertEquals("1024:" + slip.oneTimePassword(), hash(account));
        assertEquals(List.of(0), PLATFORM.list(row -> row.getInt(1),
                "select count(*) from sign_in_failure where user_name = 'ends@999901'"));
        var fourth = signedIn("ends@999901");
        keeping(doing(accounts -> accounts.resetFactor(bureau, account)));
        assertFalse(now(fourth).isPresent());
        var fifth = signedIn("ends@999901");
        keeping(doing(accounts -> accounts.disable(bureau, account)));
        assertFalse(now(fifth).isPresent());
        keeping(doing(accounts -> accounts.enable(bureau, account)));
        assertFalse(now(fifth).isPresent());
        assertTrue(now(signedIn("ends@999901")).isPresent());
    }
}
