package portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.database.CountyTransaction;
import portal.database.TestDatabase;

/** The locks of the record itself, in plain SQL of each role. */
class AuditTablesTest {

    private static final String REFUSED = "42501";
    private static final String READ_ONLY = "25006";
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static String insert(String county) {
        return """
                insert into audit_entry (tenant_id, actor, roles, channel, deed, result, details)
                values ('%s', 'a', '', 'PAGE', 'test.deed', 'DONE', '{}')""".formatted(county);
    }

    @BeforeAll
    static void someEntries() {
        DATABASE.alter(insert(FIRST), insert(SECOND), insert(Entry.PLATFORM));
        for (String tenant : List.of(FIRST, Entry.PLATFORM)) {
            DATABASE.alter("""
                    insert into audit_seal (tenant_id, number, id, form, hash)
                    values ('%1$s', 1, 1, 1, repeat('0', 64));
                    insert into audit_head (tenant_id, first_number, number, hash, at, kid, signature)
                    values ('%1$s', 1, 1, '', now(), '', '');
                    insert into audit_checkpoint (tenant_id, number, hash, newest_at, at, kid, signature)
                    values ('%1$s', 1, '', now(), now(), '', '')""".formatted(tenant));
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                var rows = statement.getResultSet();
                return rows.next() ? rows.getString(1) : "nothing";
            }
            return "changed " + statement.getUpdateCount();
        } catch (SQLException refusal) {
            return refusal.getSQLState();
        } finally {
            connection.rollback(before);
        }
    }

    /** What the role gets, its transaction confined to a county unless that is null. */
    private static String as(String role, String county, String sql) {
        return DATABASE.as(role, connection -> {
            connection.setAutoCommit(false);
            if (county != null) {
                CountyTransaction.confine(connection, county);
            }
            return answer(connection, sql);
        });
    }

    private static final String SEEN = "select string_agg(distinct tenant_id, ',' order by tenant_id) from audit_entry";

    @Test
    void aCountyReadsItsOwnRecordAlone() {
        assertEquals(FIRST, as("portal_app", FIRST, SEEN));
        assertEquals(SECOND, as("portal_app", SECOND, SEEN));
    }

    @Test
    void nobodyBecomesThePlatformByASetting() {
        assertEquals(null, as("portal_app", Entry.PLATFORM, SEEN));
        assertEquals(REFUSED, as("portal_app", Entry.PLATFORM, insert(Entry.PLATFORM)));
        assertEquals(null, as("portal_app", "", SEEN));
        assertEquals(null, as("portal_app", null, SEEN));
    }

    @Test
    void noCountyCanBeThePlatform() {
        assertEquals("23514", as("portal_platform", null,
                "insert into tenant (id, name, province, opened_on) values ('000000', 'x', '00', '2026-09-01')"));
    }

    @Test
    void aCountyAppendsToItsOwnRecordAlone() {
        assertEquals("changed 1", as("portal_app", FIRST, insert(FIRST)));
        assertEquals(REFUSED, as("portal_app", FIRST, insert(SECOND)));
        assertEquals(REFUSED, as("portal_app", null, insert(FIRST)));
    }

    @Test
    @DisplayName("the platform appends for every county, for one alone where it serves one, and reads only its own")
    void thePlatformAppendsForAllAndReadsItsOwn() {
        assertEquals("changed 1", as("portal_platform", null, insert(FIRST)));
        assertEquals("changed 1", as("portal_platform", null, insert(Entry.PLATFORM)));
        assertEquals("changed 1", as("portal_platform", FIRST, insert(FIRST)));
        assertEquals("changed 1", as("portal_platform", FIRST, insert(Entry.PLATFORM)));
        assertEquals(REFUSED, as("portal_platform", FIRST, insert(SECOND)));
        assertEquals(Entry.PLATFORM, as("portal_platform", null, SEEN));
        assertEquals(Entry.PLATFORM, as("portal_platform", FIRST, SEEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal_app", "portal_platform", "portal_province", "portal_owner"})
    @DisplayName("security.md, log: append-only: no role can change, delete or empty the record")
    void noRoleChangesOrDeletesAnEntry(String role) {
        for (String sql : List.of(
                "update audit_entry set actor = 'b'",
                "update audit_entry set at = now() where deed = 'test.deed'",
                "delete from audit_entry",
                "truncate audit_entry",
                "select * from audit_entry for update",
                "merge into audit_entry using (select 1) x on true when matched then delete",
                "insert into audit_entry (tenant_id, actor, roles, channel, deed, result, details)"
                        + " values ('999901', '', '', 'PAGE', '', 'DONE', '')"
                        + " on conflict (tenant_id, id) do update set actor = 'b'")) {
            for (String county : new String[] {null, FIRST, Entry.PLATFORM}) {
                // To its owner no row is there before six months are over, whatever the right.
                boolean sees = role.equals("portal_owner") && sql.startsWith("delete");
                assertEquals(sees ? "changed 0" : REFUSED, as(role, county, sql), role + ": " + sql);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal_app", "portal_platform", "portal_province", "portal_owner"})
    void noRoleChangesOrDeletesTheProof(String role) {
        for (String table : List.of("audit_seal", "audit_head", "audit_checkpoint")) {
            for (String sql : List.of("update " + table + " set number = 2", "delete from " + table,
                    "truncate " + table)) {
                for (String county : new String[] {null, FIRST, Entry.PLATFORM}) {
                    boolean sees = role.equals("portal_owner") && sql.startsWith("delete")
                            && !table.equals("audit_checkpoint");
                    assertEquals(sees ? "changed 0" : REFUSED, as(role, county, sql), role + ": " + sql);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_seal", "audit_head", "audit_checkpoint"})
    void theProofIsSeenByItsOwnTenantAlone(String table) {
        String seen = "select count(*) from " + table;
        assertEquals("1", as("portal_app", FIRST, seen));
        assertEquals("0", as("portal_app", SECOND, seen));
        assertEquals("0", as("portal_app", Entry.PLATFORM, seen));
        assertEquals("1", as("portal_platform", null, seen));
        assertEquals("1", as("portal_platform", FIRST, seen));
        assertEquals(REFUSED, as("portal_province", null, seen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal_app", "portal_platform"})
    void whoAppendsChoosesNeitherNumberNorTime(String role) {
        for (String column : List.of("id", "at")) {
            String value = column.equals("id") ? "1" : "'2020-01-01'";
            assertEquals(REFUSED, as(role, FIRST, """
                    insert into audit_entry (tenant_id, actor, roles, channel, deed, result, details, %s)
                    values ('999901', 'a', '', 'PAGE', 'x', 'DONE', '{}', %s)""".formatted(column, value)));
        }
    }

    @Test
    void theProvinceHasNothingToDoWithIt() {
        assertEquals(REFUSED, as("portal_province", null, SEEN));
        assertEquals(REFUSED, as("portal_province", null, insert(FIRST)));
    }

    @Test
    @DisplayName("what is no deed writes nothing: PostgreSQL refuses it, and does not let itself be talked out of it")
    void aTransactionThatOnlyReadsWritesNothing() {
        DATABASE.as("portal_app", connection -> {
            connection.setAutoCommit(false);
            CountyTransaction.confine(connection, FIRST, true);
            for (String sql : List.of(
                    insert(FIRST),
                    "update school set name = ''",
                    "delete from pairing",
                    "insert into figure (tenant_id, key, since, origin) values ('999901', 'k', '2026-09-01', 'COUNTY')",
                    "select nextval('portal_id')",
                    "select * from school for update")) {
                assertEquals(READ_ONLY, answer(connection, sql), sql);
            }
            assertEquals("25001", answer(connection, "set transaction read write"));
            assertEquals("25001", answer(connection, "select set_config('transaction_read_only', 'off', true)"));
            assertEquals("on", answer(connection, "select current_setting('transaction_read_only')"));
            connection.commit();
            CountyTransaction.confine(connection, FIRST, false);
            assertEquals("changed 1", answer(connection, insert(FIRST)));
            return null;
        });
    }

    @Test
    void aDeedThatIsUndoneLeavesNoRow() throws SQLException {
        try (var connection = DATABASE.connect("portal_app")) {
            connection.setAutoCommit(false);
            CountyTransaction.confine(connection, FIRST);
            connection.createStatement().execute(insert(FIRST).replace("test.deed", "test.undone"));
            connection.rollback();
        }
        assertEquals("0", as("postgres", null, "select count(*) from audit_entry where deed = 'test.undone'"));
    }

    @Test
    void aRefusalSaysWhyAndWhatWasDoneNeedsNoReason() {
        assertEquals("23514", as("portal_app", FIRST, insert(FIRST).replace("'DONE'", "'REFUSED'")));
        assertFalse(as("portal_app", FIRST, insert(FIRST)).isEmpty());
        assertTrue(as("portal_app", FIRST, insert(FIRST).replace("'PAGE'", "'POST'")).startsWith("23514"));
    }
}
