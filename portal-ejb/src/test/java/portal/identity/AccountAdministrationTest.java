package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.identity.AccountFilter.Kind;
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;
import portal.tenancy.Sql;

class AccountAdministrationTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Sql PLATFORM = new Sql(DATABASE.source("portal_platform"));
    private static final LocalDate TODAY = NationalTime.today();
    private static final List<SchoolName> SCHOOLS =
            List.of(new SchoolName(1, "S1", "甲小学"), new SchoolName(2, "S2", "乙村小"));

    private static Caller bureau;
    private static Caller neighbour;
    private static Caller school;

    /** The three boundaries over one transaction of the platform's role. */
    private record Office(AccountAdministration accounts, Slips slips, RightsRegister register, OwnRights own) {}

    @BeforeAll
    static void administrators() {
        DATABASE.alter("""
                insert into tenant (id, name, province, opened_on) values
                    ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01');
                insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                    strong_subjects, weak_subjects) values
                    (1, '999901', 0, 'S1', '甲小学', 'PRIMARY', 'TOWN', 0, 'NONE', '', ''),
                    (2, '999901', 0, 'S2', '乙村小', 'PRIMARY', 'TOWN', 0, 'NONE', '', '')""");
        bureau = administrator("admin@999901", "999901", Role.BUREAU_ADMIN, null);
        neighbour = administrator("admin@999902", "999902", Role.BUREAU_ADMIN, null);
        school = administrator("school.S1@999901", "999901", Role.SCHOOL_ADMIN, 1L);
    }

    private static Caller administrator(String name, String tenant, String role, Long at) {
        long account = PLATFORM.list(row -> row.getLong(1), """
                insert into account (tenant_id, user_name, display_name) values (?, ?, '管理员')
                returning id""", tenant, name).get(0);
        PLATFORM.update("""
                insert into role_grant (account_id, tenant_id, role, school_id, since) values (?, ?, ?, ?, ?)""",
                account, tenant, role, at, TODAY);
        return new Caller(new Person(account, name, "管理员", tenant, null, null, false), null, at,
                List.of(new RoleGrant(1, role, at, TODAY, null, false)));
    }

    private static <T> T as(Caller caller, Function<Office, T> work) {
        return OneTransaction.of(DATABASE, "portal_platform", source -> {
            var keeping = new AccountKeeping();
            keeping.platform = source;
            keeping.passwords = QuickHash.passwords();
            keeping.sessions = new KeptSessions();
            keeping.sessions.platform = source;
            keeping.settings = SignInSettings.of(name -> Optional.empty());
            keeping.factors = new KeptFactors();
            keeping.factors.platform = source;
            var listing = new AccountListing();
            listing.platform = source;
            listing.settings = keeping.settings;
            var kept = new KeptSlips();
            kept.platform = source;
            kept.seal = SealedUnder.secret(SealTest.NEW);
            var office = new Office(new AccountAdministration(), new Slips(), new RightsRegister(), new OwnRights());
            var current = new CurrentCaller();
            current.tenant = new CurrentTenant();
            current.province = new CurrentProvince();
            current.actor = new CurrentActor();
            office.accounts.caller = current;
            office.accounts.deed = new CurrentDeed();
            office.accounts.keeping = keeping;
            office.accounts.listing = listing;
            office.accounts.slips = kept;
            office.accounts.schools = () -> SCHOOLS;
            office.slips.caller = current;
            office.slips.deed = office.accounts.deed;
            office.slips.kept = kept;
            office.register.caller = current;
            office.register.deed = office.accounts.deed;
            office.register.listing = listing;
            office.register.schools = () -> SCHOOLS;
            office.own.caller = current;
            office.own.listing = listing;
            office.own.schools = () -> SCHOOLS;
            try {
                return current.serve(caller,
                        () -> office.accounts.deed.within(new Notes(), () -> work.apply(office)));
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private static void doing(Caller caller, Consumer<Office> work) {
        as(caller, office -> {
            work.accept(office);
            return null;
        });
    }

    private static String refusal(Caller caller, Consumer<Office> work) {
        return assertThrows(RuleViolation.class, () -> doing(caller, work)).key();
    }

    private static void missing(Caller caller, Consumer<Office> work) {
        assertThrows(NotFound.class, () -> doing(caller, work));
    }

    private static NewRight right(String role, String at) {
        return new NewRight(role, at, TODAY, null, false, "开学");
    }

    private static NewAccount teacher(String name, String at) {
        return new NewAccount(name, "教师" + name, "N" + name, right(Role.TEACHER, at));
    }

    private static AccountFile opened(Caller by, NewAccount account) {
        String user = as(by, office -> office.accounts.open(account)).userName();
        return file(by, user);
    }

    private static AccountFile file(Caller by, String user) {
        return as(by, office -> office.accounts.file(user));
    }

    private static List<String> names(Caller by, AccountFilter filter) {
        return as(by, office -> office.accounts.page(filter, AccountOrder.USER, true, 0, 500)).lines().stream()
                .map(AccountLine::userName).toList();
    }

    private static AccountFilter text(String text) {
        return new AccountFilter(text, null, null, null);
    }

    @Test
    void anAccountIsFoundByNameUserNameAndStaffNumber() {
        opened(bureau, teacher("findme", "S1"));
        for (String part : List.of("findme", "教师find", "Nfind")) {
            assertEquals(List.of("findme@999901"), names(bureau, text(part)), part);
        }
        assertEquals(List.of(), names(bureau, text("find%me")), "a sign of SQL is a letter as any other");
        var line = as(bureau, office -> office.accounts.page(text("findme"), AccountOrder.NAME, false, 0, 10))
                .lines().get(0);
        assertEquals(AccountState.WAITING, line.state());
        assertEquals("甲小学", line.school().name());
        assertNull(line.lastSignIn());
    }

    @Test
    void aListIsFilteredByRoleSchoolAndState() {
        opened(bureau, teacher("filterone", "S1"));
        opened(bureau, teacher("filtertwo", "S2"));
        assertEquals(List.of("filtertwo@999901"),
                names(bureau, new AccountFilter("filter", Role.TEACHER, "S2", Kind.WAITING)));
        assertEquals(List.of(), names(bureau, new AccountFilter("filter", Role.JUDGE, null, null)));
        assertEquals(List.of(), names(bureau, new AccountFilter("filter", null, "S9", null)));
        for (var kind : Kind.values()) {
            names(bureau, new AccountFilter("filter", null, null, kind));
        }
        String mark = file(bureau, "filterone@999901").mark();
        doing(bureau, office -> office.accounts.disable("filterone@999901", mark, "离职"));
        assertEquals(List.of("filterone@999901"),
                names(bureau, new AccountFilter("filter", null, null, Kind.DISABLED)));
        assertEquals("离职", file(bureau, "filterone@999901").disabledReason());
        assertEquals("管理员", file(bureau, "filterone@999901").disabledBy());
    }

    @Test
    void fiveFailuresShowAsLocked() {
        opened(bureau, teacher("locked", "S1"));
        IntStream.range(0, 5).forEach(each -> PLATFORM.update(
                "insert into sign_in_failure (user_name, address) values ('locked@999901', 'x')"));
        assertEquals(AccountState.LOCKED, file(bureau, "locked@999901").line().state());
        assertEquals(List.of("locked@999901"), names(bureau, new AccountFilter(null, null, null, Kind.LOCKED)));
    }

    @Test
    @DisplayName("ASVS 8.4.1: a neighbour's accounts are neither listed nor found, whatever is asked")
    void aNeighbourSeesNothing() {
        opened(bureau, teacher("hidden", "S1"));
        assertEquals(List.of("admin@999902"), names(neighbour, AccountFilter.ALL));
        missing(neighbour, office -> office.accounts.file("hidden@999901"));
        missing(neighbour, office -> office.accounts.resetPassword("hidden@999901", null, "x"));
        missing(neighbour, office -> office.accounts.disable("hidden@999901", null, "x"));
        missing(neighbour, office -> office.accounts.endSessions("hidden@999901"));
        missing(neighbour, office -> office.accounts.grant("hidden@999901", null, right(Role.JUDGE, null)));
        assertEquals(List.of(), as(neighbour, office -> office.register.page(Role.TEACHER, null, 0, 9)).lines());
        assertEquals("account.school-unknown",
                refusal(bureau, office -> office.accounts.open(teacher("elsewhere", "T1"))));
    }

    @Test
    void aSchoolSeesItsTeachersAlone() {
        opened(bureau, teacher("ofschool", "S1"));
        opened(bureau, teacher("ofother", "S2"));
        var both = opened(bureau, teacher("ofboth", "S1"));
        doing(bureau, office -> office.accounts.grant("ofboth@999901", both.mark(), right(Role.TEACHER, "S2")));
        var seen = names(school, text("of"));
        assertEquals(List.of("ofschool@999901"), seen);
        missing(school, office -> office.accounts.file("ofboth@999901"));
        missing(school, office -> office.accounts.file("admin@999901"));
        assertEquals(List.of("S1"), as(school, office -> office.accounts.schools()).stream()
                .map(SchoolName::code).toList());
        assertEquals("S1", as(school, office -> office.accounts.ownSchool()).orElseThrow().code());
        assertEquals(Optional.empty(), as(bureau, office -> office.accounts.ownSchool()));
    }

    @Test
    @DisplayName("Two at once: a deed is refused if the account is no longer as its form showed it")
    void whatChangedMeanwhileIsNotOverrun() {
        var shown = opened(bureau, teacher("twice", "S1"));
        doing(bureau, office -> office.accounts.resetPassword("twice@999901", shown.mark(), "忘记密码"));
        assertEquals("account.changed-meanwhile", refusal(bureau,
                office -> office.accounts.resetPassword("twice@999901", shown.mark(), "忘记密码")));
        assertNotEquals(shown.mark(), file(bureau, "twice@999901").mark());
        assertEquals("管理员", file(bureau, "twice@999901").passwordResetBy());
    }

    @Test
    @DisplayName("ASVS 6.4.3, 6.4.4: a new password leaves the second factor, which is reset by a deed of its own")
    void aNewPasswordDoesNotPassByTheFactor() {
        opened(bureau, teacher("lost", "S1"));
        DATABASE.alter("update account set totp_secret = 'x', totp_confirmed_at = now() where user_name = 'lost@999901'");
        doing(bureau, office -> office.accounts.resetPassword("lost@999901", null, "忘记密码"));
        assertTrue(hasFactor("lost@999901"));
        assertEquals("account.reason-missing",
                refusal(bureau, office -> office.accounts.resetFactor("lost@999901", null, "")));
        assertTrue(hasFactor("lost@999901"));
        doing(bureau, office -> office.accounts.resetFactor("lost@999901", null, "手机遗失"));
        assertFalse(hasFactor("lost@999901"));
    }

    private static boolean hasFactor(String user) {
        return new Sql(DATABASE.source("postgres")).list(row -> row.getBoolean(1),
                "select totp_confirmed_at is not null from account where user_name = ?", user).get(0);
    }

    @Test
    @DisplayName("ASVS 7.4.5: an administrator ends the sessions of an account")
    void anAdministratorEndsSessions() {
        opened(bureau, teacher("busy", "S1"));
        for (int session = 0; session < 2; session++) {
            DATABASE.alter("""
                    insert into account_session (account_id, tenant_id, channel, address, agent)
                    select id, tenant_id, 'PAGE', '192.0.2.1', 'a browser' from account
                    where user_name = 'busy@999901'""");
        }
        assertEquals(2, (int) as(bureau, office -> office.accounts.endSessions("busy@999901")));
        assertEquals(0, (int) as(bureau, office -> office.accounts.endSessions("busy@999901")));
    }

    @Test
    void whatHarmsSomebodyHasAReason() {
        opened(bureau, teacher("why", "S1"));
        assertEquals("account.reason-missing",
                refusal(bureau, office -> office.accounts.disable("why@999901", null, " ")));
        assertEquals("account.reason-too-long",
                refusal(bureau, office -> office.accounts.disable("why@999901", null, "x".repeat(501))));
    }

    @Test
    @DisplayName("A principal moves: one step ends the right at A, begins it at B, and stands in at A for a while")
    void aPrincipalMoves() {
        var there = opened(bureau, new NewAccount("mover", "校长甲", null, right(Role.PRINCIPAL, "S1")));
        long held = there.history().get(0).id();
        var from = TODAY.plusDays(10);
        doing(bureau, office -> office.accounts.move("mover@999901", there.mark(),
                new Move(held, "S2", from, from.plusDays(30), "调任")));
        var rights = file(bureau, "mover@999901").line().rights();
        var atA = rights.stream().filter(right -> right.id() == held).findFirst().orElseThrow();
        assertEquals(from.minusDays(1), atA.until());
        assertEquals("管理员", atA.endedBy());
        assertTrue(rights.stream().anyMatch(right -> right.school().code().equals("S2")
                && right.since().equals(from) && right.until() == null && !right.acting()));
        assertTrue(rights.stream().anyMatch(right -> right.school().code().equals("S1") && right.acting()
                && right.since().equals(from) && right.until().equals(from.plusDays(30))));
    }

    @Test
    void whoMovesTodayLeavesAtOnce() {
        var there = opened(bureau, new NewAccount("atonce", "校长乙", null, right(Role.PRINCIPAL, "S1")));
        long held = there.history().get(0).id();
        assertEquals("account.move-to-same-school", refusal(bureau, office -> office.accounts.move(
                "atonce@999901", null, new Move(held, "S1", TODAY, null, "调任"))));
        assertEquals("account.day-is-past", refusal(bureau, office -> office.accounts.move(
                "atonce@999901", null, new Move(held, "S2", TODAY.minusDays(1), null, "调任"))));
        doing(bureau, office -> office.accounts.move(
                "atonce@999901", null, new Move(held, "S2", TODAY, null, "调任")));
        assertEquals(List.of("S2"), file(bureau, "atonce@999901").line().rights().stream()
                .map(right -> right.school().code()).toList());
    }

    @Test
    void aRightEndsWithADay() {
        opened(bureau, teacher("ends", "S1"));
        long held = file(bureau, "ends@999901").history().get(0).id();
        doing(bureau, office -> office.accounts.end("ends@999901", null, held, TODAY.plusDays(5), "退休"));
        assertEquals(TODAY.plusDays(5), file(bureau, "ends@999901").line().rights().get(0).until());
        assertEquals("grant.ends-sooner-already", refusal(bureau,
                office -> office.accounts.end("ends@999901", null, held, TODAY.plusDays(6), "退休")));
        doing(bureau, office -> office.accounts.end("ends@999901", null, held, null, "退休"));
        assertEquals(AccountState.WAITING, file(bureau, "ends@999901").line().state());
        assertEquals(List.of(), file(bureau, "ends@999901").line().rights());
        assertEquals("退休", file(bureau, "ends@999901").history().get(0).endReason());
    }

    @Test
    @DisplayName("ASVS 6.4.1: slips wait sealed, for who drew them alone, until they are printed or used")
    void slipsWaitForTheirPrinter() {
        var slip = as(bureau, office -> office.accounts.open(teacher("slip", "S1")));
        var waiting = as(bureau, office -> office.slips.show()).stream()
                .filter(one -> one.account() == slip.account()).toList();
        assertEquals(List.of(slip), waiting);
        int schools = as(school, office -> office.slips.waiting());
        assertEquals(0, schools);
        String stored = PLATFORM.list(row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                "select sealed from slip where account_id = ?", slip.account()).get(0);
        assertFalse(stored.contains(slip.oneTimePassword()));
        assertFalse(slip.toString().contains(slip.oneTimePassword()));
        doing(school, office -> office.slips.printed(List.of(slip.account())));
        assertTrue(as(bureau, office -> office.slips.show()).contains(slip), "nobody else's to throw away");
        doing(bureau, office -> office.slips.printed(List.of(slip.account())));
        assertFalse(as(bureau, office -> office.slips.show()).contains(slip));
    }

    @Test
    void aSlipIsGoneOnceUsedShutOrADayOld() {
        for (String over : List.of(
                "insert into account_session (account_id, tenant_id, channel, address, agent)"
                        + " select id, tenant_id, 'PAGE', 'x', 'y' from account where id = ?",
                "update account set disabled_at = now() where id = ?",
                "update account set one_time_until = null where id = ?",
                "update account set password_set_at = now() where id = ?",
                "update slip set made_at = made_at - interval '25 hours' where account_id = ?")) {
            var slip = as(bureau, office -> office.accounts.open(teacher("over" + over.hashCode(), "S1")));
            PLATFORM.update(over, slip.account());
            assertFalse(as(bureau, office -> office.slips.show()).contains(slip), over);
            assertEquals(List.of(), PLATFORM.list(row -> row.getLong(1),
                    "select 1 from slip where account_id = ?", slip.account()), over);
        }
    }

    @Test
    void aListOpensAllOrNone() {
        var list = IntStream.range(0, 50).mapToObj(i -> teacher("list" + i, i % 2 == 0 ? "S1" : "S2")).toList();
        var slips = as(bureau, office -> office.accounts.openAll(list));
        assertEquals(50, slips.size());
        assertEquals(50, slips.stream().map(Slip::oneTimePassword).distinct().count());
        assertEquals("乙村小", slips.get(1).school().name());
        assertEquals("list1@999901", slips.get(1).userName());
        assertEquals(List.of("S2"), file(bureau, "list1@999901").line().rights().stream()
                .map(right -> right.school().code()).toList());
        assertEquals("account.some-taken", refusal(bureau, office -> office.accounts.openAll(
                List.of(teacher("listnew", "S1"), teacher("list7", "S1")))));
        missing(bureau, office -> office.accounts.file("listnew@999901"));
        assertEquals("account.right-not-yours-to-give", refusal(school, office -> office.accounts.openAll(
                List.of(teacher("sneak", "S2")))));
    }

    @Test
    @DisplayName("ASVS 8.2.2: a school learns from its list whose names are taken at no other school")
    void aTrialTellsASchoolNothingOfAnothersPeople() {
        opened(bureau, teacher("theirs", "S2"));
        var probes = List.of(
                new NewAccount("theirs", "试探", null, right(Role.TEACHER, "S1")), teacher("theirs", "S1"));
        as(school, office -> office.accounts.tried(probes)).forEach(trial -> {
            assertFalse(trial.there());
            assertEquals(new RuleViolation("account.name-taken", "theirs@999901").figures(),
                    trial.refused().figures());
        });
    }

    @Test
    void whatIsNoOneLineAndNoDayOfALifeIsRefused() {
        for (String name : List.of("甲\n乙", "甲\u202e乙", "甲".repeat(61))) {
            assertEquals("account.not-one-line", refusal(bureau, office -> office.accounts.open(
                    new NewAccount("line", name, null, right(Role.TEACHER, "S1")))));
        }
        for (LocalDate day : List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(1800, 1, 1))) {
            assertEquals("grant.day-out-of-range", refusal(bureau, office -> office.accounts.open(
                    new NewAccount("day", "教师", null,
                            new NewRight(Role.TEACHER, "S1", day, null, false, "开学")))));
        }
    }

    @Test
    void aTrialSaysWhatWouldBecomeOfEach() {
        opened(bureau, teacher("known", "S1"));
        var tried = as(school, office -> office.accounts.tried(List.of(
                teacher("fresh", "S1"),
                teacher("known", "S1"),
                new NewAccount("known", "另一人", null, right(Role.TEACHER, "S1")),
                teacher("other", "S2"),
                teacher("nowhere", "S7"),
                new NewAccount("boss", "校长", null, right(Role.PRINCIPAL, "S1")),
                new NewAccount("teacherofnone", "教师", null, right(Role.TEACHER, null)))));
        assertTrue(tried.get(0).opens());
        assertTrue(tried.get(1).there());
        assertEquals(List.of("account.name-of-another", "account.right-not-yours-to-give", "account.school-unknown",
                "account.right-not-yours-to-give", "duties.school-missing"),
                tried.stream().skip(2).map(trial -> trial.refused().key()).toList());
    }

    @Test
    void theRegisterTellsWhoHasWhichRightByWhomAndWhy() {
        opened(bureau, new NewAccount("judge", "评委甲", null, right(Role.JUDGE, null)));
        var page = as(bureau, office -> office.register.page(Role.JUDGE, null, 0, 10));
        assertEquals(1, page.total());
        var held = page.lines().get(0);
        assertEquals("judge@999901", held.userName());
        assertEquals("管理员", held.right().grantedBy());
        assertEquals("开学", held.right().reason());
        assertTrue(as(bureau, office -> office.register.page(null, "S1", 0, 500)).lines().stream()
                .allMatch(line -> line.right().school().code().equals("S1")));
        assertEquals(Map.of(Role.JUDGE, 1), as(bureau, office -> office.own.holders()).entrySet().stream()
                .filter(role -> role.getKey().equals(Role.JUDGE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(List.of(Role.SCHOOL_ADMIN), as(school, office -> office.own.mine()).stream()
                .map(HeldRight::role).toList());
    }

    @Test
    @DisplayName("三员: an administrator turned hostile gives themselves nothing and no auditor a second hand")
    void aHostileAdministratorGetsNowhere() {
        assertEquals("account.own", refusal(bureau, office -> office.accounts.grant(
                "admin@999901", null, right(Role.AUDITOR, null))));
        assertEquals("account.own", refusal(bureau, office -> office.accounts.resetPassword(
                "admin@999901", null, "x")));
        assertEquals("account.needs-second-hand", refusal(bureau, office -> office.accounts.open(
                new NewAccount("auditor", "审计员", null, right(Role.AUDITOR, null)))));
        administrator("auditor@999901", "999901", Role.AUDITOR, null);
        assertEquals("account.needs-second-hand", refusal(bureau, office -> office.accounts.resetPassword(
                "auditor@999901", null, "x")));
        assertEquals("account.needs-second-hand", refusal(bureau, office -> office.accounts.disable(
                "auditor@999901", null, "x")));
        assertEquals("duties.auditor-alone", refusal(bureau, office -> office.accounts.grant(
                "auditor@999901", null, right(Role.BUREAU_OFFICER, null))));
        assertEquals("duties.role-of-another-place", refusal(bureau, office -> office.accounts.open(
                new NewAccount("op", "x", null, right(Role.PLATFORM_OPERATOR, null)))));
        assertTrue(file(bureau, "admin@999901").own());
    }
}
