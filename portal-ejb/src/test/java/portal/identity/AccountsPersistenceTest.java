package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.CountyTransaction;
import portal.database.TestDatabase;
import portal.tenancy.NationalTime;
import portal.tenancy.Sql;

class AccountsPersistenceTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Sql PLATFORM = new Sql(DATABASE.source("portal_platform"));
    private static final Visit VISIT = new Visit(Visit.Channel.PAGE, "192.0.2.1", "a browser");
    private static final LocalDate TODAY = NationalTime.today();

    private final KeptAccounts accounts = new KeptAccounts();
    private final KeptSessions sessions = new KeptSessions();

    {
        accounts.platform = DATABASE.source("portal_platform");
        sessions.platform = DATABASE.source("portal_platform");
    }

    @BeforeAll
    static void people() {
        DATABASE.alter("""
                insert into tenant (id, name, province, opened_on) values
                    ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01');
                insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                    strong_subjects, weak_subjects)
                select id, '999901', 0, 'S' || id, '甲小学', 'PRIMARY', 'TOWN', 0, 'NONE', '', ''
                from (values (1), (2)) as schools (id)""");
    }

    /** An account with these rights: a role, a school or 0, from and to so many days from today. */
    private static String account(String name, Object[]... grants) {
        long id = PLATFORM.list(row -> row.getLong(1), """
                insert into account (tenant_id, user_name, display_name, password_hash)
                values ('999901', ?, '示例', 'hash') returning id""", name).get(0);
        for (Object[] grant : grants) {
            PLATFORM.update("""
                    insert into role_grant (account_id, tenant_id, role, school_id, since, until)
                    values (?, '999901', ?, nullif(?, 0), ?, ?)""", id, grant[0], grant[1],
                    TODAY.plusDays((int) grant[2]), TODAY.plusDays((int) grant[3]));
        }
        return name;
    }

    private static Object[] grant(String role, long school, int from, int to) {
        return new Object[] {role, school, from, to};
    }

    private Caller begun(String name) {
        return sessions.begin(accounts.find(name).orElseThrow(), VISIT);
    }

    private Optional<Caller> now(Caller caller) {
        return accounts.inSession(caller.getName(), caller.session().orElseThrow());
    }

    @Test
    @DisplayName("ASVS 8.3.2: rights are those of today, by their first and last day")
    void onlyWhatHoldsTodayCounts() {
        account("days@999901", grant("JUDGE", 0, -5, -1), grant("INSPECTOR", 0, 0, 0),
                grant("BUREAU_OFFICER", 0, 1, 5));
        assertEquals(Set.of("INSPECTOR"), begun("days@999901").getRoles());
    }

    @Test
    void theSessionKnowsTheCallerAgain() {
        account("again@999901", grant("TEACHER", 1, -1, 9), grant("JUDGE", 0, -1, 9));
        var caller = begun("again@999901");
        assertTrue(caller.actsAs(now(caller).orElseThrow()));
        assertEquals(Optional.of(1L), caller.school());
        assertEquals(caller.session(), now(caller).orElseThrow().session());
        assertEquals("示例一县", caller.getPlaceName());
    }

    @Test
    void oneReturnsToTheSchoolOfLastTimeUnlessTheRightIsGone() {
        account("two@999901", grant("TEACHER", 1, -1, 9), grant("PRINCIPAL", 2, -1, 9));
        PLATFORM.update("update account_session set school_id = 2 where id = ?",
                begun("two@999901").session().orElseThrow());
        assertEquals(Optional.of(2L), begun("two@999901").school());
        PLATFORM.update("""
                update role_grant set ended_at = now() where role = 'PRINCIPAL' and account_id =
                    (select id from account where user_name = 'two@999901')""");
        assertEquals(Optional.of(1L), begun("two@999901").school());
    }

    @Test
    void somebodyWithoutARightIsKnownAndMayNothing() {
        account("nothing@999901");
        assertEquals(Set.of(), now(begun("nothing@999901")).orElseThrow().getRoles());
    }

    @Test
    @DisplayName("Sessions: one that ended, or whose account was disabled, is over from the next request")
    void anEndedSessionIsOver() {
        account("ends@999901", grant("JUDGE", 0, -1, 9));
        var first = begun("ends@999901");
        var second = begun("ends@999901");
        sessions.end(first.session().orElseThrow(), SessionEnd.SIGNED_OUT);
        assertEquals(Optional.empty(), now(first));
        assertTrue(now(second).isPresent());
        assertEquals(Optional.empty(), accounts.inSession("two@999901", second.session().orElseThrow()));
        PLATFORM.update("update account set disabled_at = now() where user_name = 'ends@999901'");
        assertEquals(Optional.empty(), now(second));
        assertEquals(Optional.empty(), accounts.find("ends@999901"));
    }

    @Test
    @DisplayName("ASVS 7.3.2: a page's session is over after a working day, however busy it is")
    void aPagesSessionEndsAfterAWorkingDay() {
        account("long@999901", grant("JUDGE", 0, -1, 9));
        var caller = begun("long@999901");
        long session = caller.session().orElseThrow();
        PLATFORM.update("update account_session set started_at = now() - interval '11 hours 59 minutes' where id = ?",
                session);
        assertTrue(now(caller).isPresent());
        PLATFORM.update("update account_session set started_at = now() - interval '12 hours' where id = ?", session);
        assertEquals(Optional.empty(), now(caller));
    }

    @Test
    void allSessionsEndButTheOneThatMayStay() {
        account("many@999901", grant("JUDGE", 0, -1, 9));
        var stays = begun("many@999901");
        var goes = begun("many@999901");
        assertEquals(1, sessions.endAll(
                stays.getAccount(), stays.session().orElseThrow(), SessionEnd.PASSWORD_CHANGED));
        assertTrue(now(stays).isPresent());
        assertEquals(Optional.empty(), now(goes));
        assertEquals(1, sessions.endAll(stays.getAccount(), null, SessionEnd.DISABLED));
    }

    @Test
    void aSessionRemembersWhenItWasSeen() {
        account("seen@999901", grant("JUDGE", 0, -1, 9));
        var caller = begun("seen@999901");
        long session = caller.session().orElseThrow();
        PLATFORM.update("update account_session set seen_at = now() - interval '1 hour' where id = ?", session);
        now(caller);
        assertEquals(List.of(true), PLATFORM.list(row -> row.getBoolean(1),
                "select seen_at > now() - interval '1 minute' from account_session where id = ?", session));
    }

    @Test
    void theSameRightIsNotGivenTwiceForADay() {
        assertThrows(IllegalStateException.class, () -> account("twice@999901",
                grant("TEACHER", 1, -1, 9), grant("TEACHER", 1, 9, 20)));
        account("thrice@999901", grant("TEACHER", 1, -1, 9), grant("TEACHER", 1, 10, 20),
                grant("TEACHER", 2, -1, 9));
    }

    @Test
    @DisplayName("A platform transaction that names a county is held to it by the database")
    void whoWorksForACountySeesItsAccountsAlone() {
        account("confined@999901", grant("JUDGE", 0, -1, 9));
        begun("confined@999901");
        DATABASE.alter("""
                insert into password_past (account_id, tenant_id, password_hash)
                select id, tenant_id, 'x' from account where user_name = 'confined@999901';
                insert into sign_in_failure (user_name, address) values ('confined@999901', 'x')""");
        for (String table : List.of(
                "account", "role_grant", "account_session", "password_past", "sign_in_failure")) {
            String count = "select count(*) > 0 from " + table;
            assertEquals(List.of("t"), inCounty("999901", count), table);
            assertEquals(List.of("f"), inCounty("999902", count), table);
            assertEquals(List.of("t"), inCounty("", count), table);
            assertEquals(List.of("f"), inCounty("%", count), table);
        }
        for (String change : List.of(
                "update account set disabled_at = now() where user_name = 'confined@999901' returning 1",
                "update role_grant set ended_at = now() returning 1",
                "update account_session set ended_at = now(), end_reason = 'x' returning 1",
                "delete from password_past returning 1",
                "delete from sign_in_failure returning 1")) {
            assertEquals(List.of(), inCounty("999902", change), change);
        }
        assertThrows(IllegalStateException.class, () -> inCounty("999902", """
                insert into account (tenant_id, user_name, display_name)
                values ('999901', 'smuggled@999901', 'x') returning 1"""));
        assertThrows(IllegalStateException.class, () -> inCounty("999902", """
                insert into account (user_name, display_name) values ('smuggled', 'x') returning 1"""));
    }

    private static List<String> inCounty(String county, String statement) {
        return DATABASE.as("portal_platform", connection -> {
            connection.setAutoCommit(false);
            CountyTransaction.confine(connection, county);
            var found = new ArrayList<String>();
            try (var rows = connection.createStatement().executeQuery(statement)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            connection.rollback();
            return found;
        });
    }
}
