package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.Trail;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Notes;
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;
import portal.tenancy.NationalTime;
import portal.tenancy.Role;
import portal.tenancy.Sql;

class PlatformAccountsTest {

    private static final LocalDate TODAY = NationalTime.today();

    private final TestDatabase database = TestDatabase.fresh();
    private final Sql platform = new Sql(database.source("portal_platform"));
    private Caller operator;

    @BeforeEach
    void people() {
        database.alter("""
                insert into tenant (id, name, province, opened_on) values ('999901', '示例一县', '99', '2026-09-01')""");
        operator = account("operator", null, Role.PLATFORM_OPERATOR);
        account("admin@999901", "999901", Role.BUREAU_ADMIN);
        account("officer@999901", "999901", Role.BUREAU_OFFICER);
    }

    private Caller account(String name, String tenant, String role) {
        long account = platform.list(row -> row.getLong(1), """
                insert into account (tenant_id, user_name, display_name, password_hash)
                values (?, ?, '示例', '1:x') returning id""", tenant, name).get(0);
        platform.update("insert into role_grant (account_id, tenant_id, role, since) values (?, ?, ?, ?)",
                account, tenant, role, TODAY);
        return new Caller(new Person(account, name, "示例", tenant, null, null, false), null, null,
                List.of(new RoleGrant(1, role, null, TODAY, null, false)));
    }

    private <T> T as(Caller caller, Function<PlatformAccounts, T> work) {
        return OneTransaction.of(database, "portal_platform", source -> {
            var keeping = new AccountKeeping();
            keeping.platform = source;
            keeping.passwords = QuickHash.passwords();
            keeping.sessions = new KeptSessions();
            keeping.sessions.platform = source;
            keeping.settings = SignInSettings.of(name -> Optional.empty());
            keeping.factors = new KeptFactors();
            keeping.factors.platform = source;
            var accounts = new PlatformAccounts();
            accounts.platform = source;
            accounts.keeping = keeping;
            accounts.slips = new KeptSlips();
            accounts.slips.platform = source;
            accounts.slips.seal = SealedUnder.secret(SealTest.NEW);
            accounts.deed = new CurrentDeed();
            accounts.trail = Trail.of(source);
            accounts.caller = new CurrentCaller();
            accounts.caller.tenant = new CurrentTenant();
            accounts.caller.province = new CurrentProvince();
            accounts.caller.actor = new CurrentActor();
            try {
                return accounts.caller.serve(caller,
                        () -> accounts.deed.within(new Notes(), () -> work.apply(accounts)));
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private void doing(Caller caller, Consumer<PlatformAccounts> work) {
        as(caller, accounts -> {
            work.accept(accounts);
            return null;
        });
    }

    private String refusal(Consumer<PlatformAccounts> work) {
        return assertThrows(RuleViolation.class, () -> doing(operator, work)).key();
    }

    private List<String> names(String text) {
        return as(operator, accounts -> accounts.page(text, 0, 50)).accounts().stream()
                .map(PlatformAccount::userName).toList();
    }

    @Test
    @DisplayName("DESIGN 15: the operator reaches operators, provinces and the top of a county, and nobody below")
    void thoseBelowTheTopOfACountyAreTheBureausOwn() {
        assertEquals(List.of("operator", "admin@999901"), names(""));
        assertEquals(List.of("admin@999901"), names("示例一县"));
        assertThrows(NotFound.class, () -> doing(operator, accounts -> accounts.one("officer@999901")));
        assertThrows(NotFound.class,
                () -> doing(operator, accounts -> accounts.resetPassword("officer@999901", "why")));
        assertEquals("account.right-not-yours-to-give",
                refusal(accounts -> accounts.open("one", "示例", Role.BUREAU_OFFICER, "999901")));
    }

    @Test
    @DisplayName("DESIGN 15: province accounts are made by the platform operator")
    void eachRoleIsGivenInItsPlaceAlone() {
        for (String role : List.of(Role.PROVINCE_OFFICER, Role.PROVINCE_VIEWER)) {
            var slip = as(operator, accounts -> accounts.open(role.toLowerCase(), "示例", role, "99"));
            assertTrue(slip.userName().endsWith("@99"));
            assertEquals(List.of(role), as(operator, accounts -> accounts.one(slip.userName())).roles());
        }
        assertEquals("account.no-such-province",
                refusal(accounts -> accounts.open("one", "示例", Role.PROVINCE_VIEWER, "00")));
        assertEquals("account.no-such-county",
                refusal(accounts -> accounts.open("one", "示例", Role.BUREAU_ADMIN, "999909")));
        assertEquals("account.operator-of-no-place",
                refusal(accounts -> accounts.open("one", "示例", Role.PLATFORM_OPERATOR, "99")));
    }

    @Test
    void whatIsDoneToACountysAccountIsOnRecordThereToo() {
        as(operator, accounts -> accounts.open("auditor", "示例审计员", Role.AUDITOR, "999901"));
        doing(operator, accounts -> accounts.disable("auditor@999901", "left"));
        assertEquals(List.of("account.open auditor@999901", "account.disable auditor@999901"),
                new Sql(database.source("postgres")).list(row -> row.getString(1), """
                        select deed || ' ' || subject from audit_entry where tenant_id = '999901' order by id"""));
        assertNotNull(as(operator, accounts -> accounts.one("auditor@999901")).disabledAt());
        doing(operator, accounts -> accounts.enable("auditor@999901", "back"));
        assertEquals(null, as(operator, accounts -> accounts.one("auditor@999901")).disabledAt());
    }

    @Test
    void everyDeedNeedsAReason() {
        assertEquals("account.reason-missing", refusal(accounts -> accounts.disable("admin@999901", " ")));
        assertEquals("account.reason-missing", refusal(accounts -> accounts.resetPassword("admin@999901", null)));
    }

    @Test
    @DisplayName("The last operator is never shut, not by two who shut each other at once either")
    void theLastOperatorStays() {
        assertEquals("account.own", assertThrows(RuleViolation.class, () -> {
            account("second", null, Role.PLATFORM_OPERATOR);
            doing(operator, accounts -> accounts.disable("operator", "why"));
        }).key());
        doing(operator, accounts -> accounts.disable("second", "why"));
        // Whoever was shut a moment ago still has a request on its way.
        var shut = account("third", null, Role.PLATFORM_OPERATOR);
        platform.update("update account set disabled_at = now() where user_name = 'third'");
        assertEquals("account.last-operator", assertThrows(RuleViolation.class,
                () -> doing(shut, accounts -> accounts.disable("operator", "why"))).key());
    }

    @Test
    void aClosedCountysPeopleHaveNoAccountToSignInTo() {
        var kept = new KeptAccounts();
        kept.platform = database.source("portal_platform");
        var sessions = new KeptSessions();
        sessions.platform = kept.platform;
        var in = sessions.begin(kept.find("officer@999901").orElseThrow(),
                new Visit(Visit.Channel.PAGE, "192.0.2.1", "a browser"));
        assertTrue(kept.inSession(in.getName(), in.session().orElseThrow()).isPresent());
        platform.update("update tenant set closed_on = current_date where id = '999901'");
        assertFalse(kept.find("officer@999901").isPresent());
        assertFalse(kept.inSession(in.getName(), in.session().orElseThrow()).isPresent());
        assertTrue(kept.find("operator").isPresent());
    }
}
