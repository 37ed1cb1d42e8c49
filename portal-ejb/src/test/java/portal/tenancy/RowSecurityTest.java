package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import portal.database.CountyTransaction;
import portal.database.TestDatabase;

/** The third lock, alone: plain SQL over the counties' role, with no mapping and no {@code where}. */
class RowSecurityTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final TwoCounties COUNTIES = TwoCounties.in(DATABASE);
    private static final String REFUSED = "42501";
    private static final List<String> OF_A_COUNTY =
            List.of("catalogue_taking", "cycle", "cycle_part", "cycle_step", "described_before", "figure", "pairing",
                    "plan_version", "resource", "resource_collection", "resource_package", "resource_version", "school",
                    "stored_file", "textbook", "textbook_part");

    /** What the first county gets out of each table, read, changed and copied without naming a county. */
    private static Map<String, List<String>> gotten(TestDatabase database) {
        return database.sqlInCounty(FIRST, connection -> {
            var gotten = new TreeMap<String, List<String>>();
            for (String table : OF_A_COUNTY) {
                gotten.put("select " + table,
                        Attack.rows(connection, "select distinct tenant_id from " + table + " order by 1"));
                gotten.put("copy " + table, copied(connection, table));
            }
            for (String table : List.of("cycle", "school")) {
                gotten.put("update " + table, List.of(
                        Attack.answer(connection, "update " + table + " set version = version + 1")));
            }
            gotten.put("delete pairing", List.of(Attack.answer(connection, "delete from pairing")));
            gotten.put("select for update", Attack.rows(connection, "select tenant_id from cycle for update"));
            gotten.put("theirs by id", Attack.rows(connection,
                    "select name from school where id = " + COUNTIES.second().supporter()));
            gotten.put("theirs by county", Attack.rows(connection,
                    "select name from school where tenant_id = '999902'"));
            return gotten;
        });
    }

    private static List<String> copied(Connection connection, String table) throws SQLException {
        var out = new StringWriter();
        try {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy " + table + " (tenant_id) to stdout", out);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return out.toString().lines().distinct().sorted().toList();
    }

    private static Map<String, List<String>> ownAlone() {
        var own = new TreeMap<String, List<String>>();
        for (String table : OF_A_COUNTY) {
            own.put("select " + table, List.of(FIRST));
            own.put("copy " + table, List.of(FIRST));
        }
        own.put("update cycle", List.of("changed 1"));
        own.put("update school", List.of("changed 2"));
        own.put("delete pairing", List.of("changed 1"));
        own.put("select for update", List.of(FIRST));
        own.put("theirs by id", List.of());
        own.put("theirs by county", List.of());
        return own;
    }

    private static List<String> inFirst(String sql) {
        return DATABASE.sqlInCounty(FIRST, connection -> Attack.rows(connection, sql));
    }

    private static String answerInFirst(String sql) {
        return DATABASE.sqlInCounty(FIRST, connection -> Attack.answer(connection, sql));
    }

    private static void refused(String role, String sql) {
        String answer = DATABASE.as(role, connection -> {
            connection.setAutoCommit(false);
            CountyTransaction.confine(connection, FIRST);
            return Attack.answer(connection, sql);
        });
        assertTrue(answer.startsWith(REFUSED), role + ": " + sql + ": " + answer);
    }

    @Test
    @DisplayName("lock 3: row security alone shows plain SQL the rows of one county")
    void plainSqlGetsItsOwnCountyAlone() {
        assertEquals(ownAlone(), gotten(DATABASE));
    }

    @Test
    @DisplayName("lock 3 taken out: every table leaks, so the test above would fail")
    void withoutRowSecurityEveryTableLeaks() {
        var open = TestDatabase.fresh();
        TwoCounties.in(open);
        OF_A_COUNTY.forEach(table -> {
            open.alter("alter table " + table + " disable row level security");
            var gotten = gotten(open);
            assertEquals(List.of(FIRST, SECOND), gotten.get("select " + table), table);
            assertEquals(List.of(FIRST, SECOND), gotten.get("copy " + table), table);
        });
        assertEquals(List.of("changed 4"), gotten(open).get("update school"));
        assertEquals(List.of("changed 2"), gotten(open).get("delete pairing"));
    }

    @Test
    void evenTheOwnerOfTheTablesIsBound() {
        String count = "select count(*) from school";
        assertEquals(List.of("0"), DATABASE.as("portal_owner", connection -> Attack.rows(connection, count)));
        var unforced = TestDatabase.fresh();
        TwoCounties.in(unforced);
        unforced.alter("alter table school no force row level security");
        assertEquals(List.of("4"), unforced.as("portal_owner", connection -> Attack.rows(connection, count)));
    }

    @Test
    void noRowIsWrittenIntoAnotherCounty() {
        refused("portal_app", """
                insert into figure (tenant_id, key, since, origin) values ('999902', 'k', '2026-09-01', 'COUNTY')""");
        refused("portal_app", "update school set tenant_id = '999902' where code = '1-999901'");
        refused("portal_app", CastOfEntries.entry(SECOND, "2", "ALL", "forged"));
        refused("portal_app", "insert into catalogue_tombstone (tenant_id, entry_id, given_to, because) values ('999902', 1, 'ALL', '')");
        refused("portal_app", """
                insert into county_aggregate
                    (tenant_id, province, school_year, county_name, schools, supporters, recipients, pairs)
                values ('999902', '99', 2027, 'forged', 0, 0, 0, 0)""");
        assertEquals("changed 0", answerInFirst("update catalogue_entry set title = 'forged'"));
        assertTrue(DATABASE.sqlInCounty(FIRST, connection -> {
            var before = connection.setSavepoint();
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                        "copy pairing from stdin", new StringReader("1\t999902\t0\t1\t1\t1\t0\tf\t2026-09-01\n"));
                return "copied";
            } catch (SQLException | IOException refusal) {
                connection.rollback(before);
                return refusal.getMessage();
            }
        }).contains("COPY FROM not supported with row-level security"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "      ", "99990", "9999011", "999901 or true", "%", "null"})
    void aSettingThatIsNoCountySeesNothing(String setting) {
        for (String table : List.of("cycle", "cycle_part", "cycle_step", "figure", "pairing", "plan_version", "school",
                "counterpart_grant", "counterpart_consent", "counterpart_record")) {
            assertEquals(List.of("0"), DATABASE.sqlInCounty(setting,
                    connection -> Attack.rows(connection, "select count(*) from " + table)), table);
        }
    }

    @Test
    void withoutASettingNothingIsSeenNotEvenWhatIsGivenToAll() {
        for (String table : List.of("cycle", "cycle_part", "cycle_step", "figure", "pairing", "plan_version", "school",
                "counterpart_grant", "counterpart_consent", "counterpart_record", "catalogue_entry")) {
            String count = "select count(*) from " + table;
            assertEquals(List.of("0"),
                    DATABASE.as("portal_app", connection -> Attack.rows(connection, count)), table);
            assertEquals(List.of("0"), DATABASE.sqlInCounty("",
                    connection -> Attack.rows(connection, count)), table);
        }
    }

    @Test
    void anEmptySettingWritesNoRowOfNoCounty() {
        for (String nobody : List.of("", "      ")) {
            String answer = DATABASE.sqlInCounty("", connection -> Attack.answer(connection, """
                    insert into figure (tenant_id, key, since, origin)
                    values ('%s', 'k', '2026-09-01', 'COUNTY')""".formatted(nobody)));
            assertTrue(answer.startsWith(REFUSED), answer);
        }
    }

    @Test
    void theSettingSurvivesNeitherCommitNorRollback() {
        DATABASE.as("portal_app", connection -> {
            connection.setAutoCommit(false);
            for (boolean commits : List.of(true, false, true)) {
                assertEquals(List.of("0"), Attack.rows(connection, "select count(*) from school"));
                connection.rollback();
                CountyTransaction.confine(connection, FIRST);
                assertEquals(List.of("2"), Attack.rows(connection, "select count(*) from school"));
                if (commits) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
            return null;
        });
    }

    @Test
    void onePreparedPlanServesOneCountyAfterAnother() {
        DATABASE.as("portal_app", connection -> {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set plan_cache_mode = force_generic_plan");
            try (var statement = connection.prepareStatement("select tenant_id from cycle where school_year = ?")) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(1);
                for (String county : List.of(FIRST, SECOND, FIRST, SECOND, FIRST, SECOND, FIRST)) {
                    CountyTransaction.confine(connection, county);
                    statement.setInt(1, 2026);
                    try (var rows = statement.executeQuery()) {
                        assertTrue(rows.next());
                        assertEquals(county, rows.getString(1));
                        assertFalse(rows.next());
                    }
                    connection.commit();
                }
            }
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "set role portal_owner",
        "set role postgres",
        "set role portal_search",
        "set role portal_platform",
        "set role portal_province",
        "set session authorization postgres",
        "set session authorization portal_owner",
        "create function public.leak() returns int language sql as 'select 1'",
        "create table public.mine (x int)",
        "create view public.mine as select * from school",
        "create temporary table mine (x int)",
        "create schema mine",
        "create sequence public.mine",
        "create extension dblink",
        "truncate pairing",
        "copy school to program 'cat'",
        "copy school to '/tmp/leak'",
        "select pg_read_file('PG_VERSION')",
        "select * from pg_statistic",
        "select * from pg_authid",
        "select last_value from portal_id",
        "select setval('portal_id', 1)",
        "select * from account",
        "select * from role_grant",
        "select * from account_session",
        "select * from sign_in_failure",
        "select * from password_past",
        "select * from refresh_token",
        "select * from signing_key",
        "select * from tenant",
        "select * from tenant_code",
        "select * from province",
        "select * from flyway_schema_history",
        "select schools from county_aggregate",
        "select county_name from county_aggregate",
        "select * from county_aggregate",
        "select count(county_aggregate) from county_aggregate",
        "update county_aggregate set schools = 0 where schools > 5",
        "update county_aggregate set schools = schools + 1",
        "update county_aggregate set schools = 0 returning schools",
        "delete from county_aggregate",
        "select pupils from county_stage_aggregate",
        "update county_stage_aggregate set pupils = pupils + 1",
        "delete from county_stage_aggregate",
        "update plan_version set answer = ''",
        "delete from plan_version",
        "update cycle_step set changes = ''",
        "update pairing set distance_m = 0",
        "select pairs from county_pairing_aggregate",
        "update county_pairing_aggregate set covered = covered + 1",
        "delete from county_pairing_aggregate",
        "update figure set value = ''",
        "delete from catalogue_entry",
        "update catalogue_tombstone set gone_at = now()",
        "delete from counterpart_record",
        "update counterpart_grant set supporter_name = ''",
        "update counterpart_consent set county = '999902'",
    })
    void theCountiesRoleIsRefused(String sql) {
        refused("portal_app", sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "alter table school disable row level security",
        "alter table school no force row level security",
        "alter table school add column x int",
        "alter policy own_county on school using (true)",
        "drop policy own_county on school",
        "create policy all_of_them on school using (true)",
        "create index mine on school (name)",
        "create trigger mine before insert on school execute function suppress_redundant_updates_trigger()",
        "drop table pairing",
        "alter role portal_app bypassrls",
        "grant portal_owner to portal_app",
    })
    void theCountiesRoleChangesNoLock(String sql) {
        String answer = answerInFirst(sql);
        assertTrue(answer.startsWith(REFUSED) || answer.startsWith("0A000"), answer);
    }

    @Test
    void aCountyWritesItsAggregateAgainAndReadsNoFigure() {
        String write = """
                insert into county_aggregate
                    (tenant_id, province, school_year, county_name, schools, supporters, recipients, pairs)
                values ('%1$s', '99', 2030, 'x', 1, 1, 0, 0)
                on conflict (tenant_id, school_year) do update set schools = 2, as_of = now()""";
        var written = TestDatabase.fresh();
        for (int again = 0; again < 2; again++) {
            written.sqlInCounty(FIRST, connection -> Attack.rows(connection, write.formatted(FIRST)));
        }
        assertEquals(List.of("999901|2"), written.as("postgres", connection ->
                Attack.rows(connection, "select tenant_id, schools from county_aggregate")));
        refused("portal_app", write.formatted(SECOND));
    }

    @Test
    void theCountiesRoleHandsNothingOn() {
        answerInFirst("grant select on school to public");
        refused("portal_province", "select * from school");
        refused("portal_platform", "select * from school");
    }

    @Test
    void rowSecurityIsNotSwitchedOffByASetting() {
        String answer = DATABASE.sqlInCounty(FIRST, connection -> {
            Attack.rows(connection, "set local row_security = off");
            return Attack.answer(connection, "select * from school");
        });
        assertTrue(answer.startsWith(REFUSED), answer);
    }

    @Test
    void theStatisticsShowNoValueOfAnybody() {
        assertEquals(List.of(), inFirst("""
                select tablename, attname, most_common_vals, histogram_bounds from pg_stats
                where schemaname = 'public'"""));
        assertNotEquals(List.of("0"), DATABASE.as("postgres", connection -> Attack.rows(connection,
                "select count(*) from pg_stats where schemaname = 'public' and tablename = 'school'")));
    }

    @Test
    void aPlanShowsNoValueOfAnotherCounty() {
        String plan = String.join("\n", inFirst("explain (verbose) select * from school where name > '示例'"));
        assertFalse(plan.contains(SECOND), plan);
        assertTrue(plan.contains("current_setting"), plan);
    }

    @Test
    void aConditionThatFailsOnAForeignRowNeverMeetsOne() {
        assertEquals(List.of("2"), inFirst("""
                select count(*) from school
                where 1 / (case when code like '%-999902' then 0 else 1 end) = 1"""));
        assertEquals(List.of("2"), inFirst("select count(*) from school where right(code, 6)::int < 999902"));
    }

    @Test
    void rowSecurityFindsACountysRowsByTheirIndex() {
        var crowded = TestDatabase.fresh().alter("""
                insert into figure (tenant_id, key, since, origin)
                select to_char(100000 + county, 'FM000000'), 'k', '2026-09-01', 'COUNTY'
                from generate_series(1, 2000) county, generate_series(1, 10) again;
                analyze figure""");
        String plan = crowded.sqlInCounty("100007", connection ->
                String.join("\n", Attack.rows(connection, "explain select * from figure")));
        assertTrue(plan.contains("Index Cond: (tenant_id = "), plan);
    }

    @Test
    @DisplayName("no key tells a county that another one has a row: no id of theirs is taken")
    void anotherCountysIdsAreFreeForOneself() {
        long theirs = COUNTIES.second().supporter();
        assertEquals("changed 1", answerInFirst("""
                insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                    strong_subjects, weak_subjects)
                values (%d, '999901', 0, 'probe', 'probe', 'PRIMARY', 'RURAL', 0, 'NONE', '', '')"""
                .formatted(theirs)));
        assertEquals("changed 1", answerInFirst(CastOfEntries.entry(FIRST, "1", "ALL", "probe")
                .replace("(tenant_id,", "(id, tenant_id,")
                .replace("select", "select (select min(id) from catalogue_entry),")));
        assertEquals("changed 1", answerInFirst("""
                insert into counterpart_grant
                    (id, supporter_county, recipient_county, supporter_name, recipient_name)
                values (2, '999901', '999903', 'probe', 'probe')"""));
    }

    @Test
    void everyKeyThatACountyCouldProbeNamesACounty() {
        assertEquals(List.of(), DATABASE.as("postgres", connection -> Attack.rows(connection, """
                select conrelid::regclass, conname from pg_constraint
                where contype in ('p', 'u', 'x') and connamespace = 'public'::regnamespace
                and has_table_privilege('portal_app', conrelid, 'insert')
                and not exists (
                    select from pg_attribute
                    where attrelid = conrelid and attnum = any (conkey)
                    and attname in ('tenant_id', 'county', 'supporter_county', 'recipient_county'))""")));
    }

    @Test
    void theProvinceReadsTheAggregatesOfItsOwnCounties() {
        DATABASE.as("portal_province", connection -> {
            connection.setAutoCommit(false);
            String read = "select tenant_id, schools from county_aggregate order by 1";
            assertEquals(List.of(), Attack.rows(connection, read));
            Attack.rows(connection, "select set_config('app.province', '99', true)");
            assertEquals(List.of("999901|71", "999902|72"), Attack.rows(connection, read));
            Attack.rows(connection, "select set_config('app.province', '', true)");
            assertEquals(List.of(), Attack.rows(connection, read));
            connection.commit();
            assertEquals(List.of(), Attack.rows(connection, read));
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select * from school", "select * from cycle", "select * from cycle_part", "select * from cycle_step",
        "select * from pairing",
        "select * from plan_version", "select * from figure", "select * from counterpart_grant",
        "select * from counterpart_consent", "select * from counterpart_record",
        "select * from catalogue_entry", "select * from account", "select * from tenant",
        "select * from teacher", "select * from teacher_membership", "update county_stage_aggregate set pupils = 0",
        "update county_pairing_aggregate set covered = 0", "delete from county_pairing_aggregate",
        "select nextval('portal_id')", "update county_aggregate set schools = 0",
        "delete from county_aggregate", "create temporary table mine (x int)", "set role portal_app",
        "insert into county_aggregate values ('999901', '99', 2027, '', 0, 0, 0, 0)",
        "select lo_create(0)", "select lo_from_bytea(0, 'x')", "select lo_creat(-1)",
    })
    void theProvinceIsRefusedAllElse(String sql) {
        refused("portal_province", sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select * from school", "select * from cycle", "select * from cycle_part", "select * from cycle_step",
        "select * from pairing",
        "select * from plan_version", "select * from figure", "select * from counterpart_grant",
        "select * from counterpart_consent", "select * from counterpart_record",
        "select * from catalogue_entry", "select tenant_id from county_aggregate",
        "select * from flyway_schema_history", "create temporary table mine (x int)", "set role portal_app",
        "truncate account", "alter table account disable row level security",
    })
    void thePlatformIsRefusedWhatBelongsToCounties(String sql) {
        refused("portal_platform", sql);
    }

    @Test
    void theSearchRoleReadsTheTwoIndexesAloneAndCannotSignIn() {
        assertEquals(List.of("f|t"), DATABASE.as("postgres", connection -> Attack.rows(connection,
                "select rolcanlogin, rolbypassrls from pg_roles where rolname = 'portal_search'")));
        assertEquals(List.of("catalogue_entry", "resource_index"), DATABASE.as("postgres", connection -> Attack.rows(connection, """
                select relname from pg_class where relnamespace = 'public'::regnamespace
                and relkind in ('r', 'p', 'v', 'm') and (has_table_privilege('portal_search', oid, 'select')
                    or has_any_column_privilege('portal_search', oid, 'select')) order by 1""")));
    }

    @Test
    void onlyTheOwnerMayBecomeTheSearchRoleAndNobodyAnyOther() {
        assertEquals(List.of("portal_owner|portal_search"), DATABASE.as("postgres", connection -> Attack.rows(
                connection, """
                select distinct member::regrole, roleid::regrole from pg_auth_members
                where member::regrole::text like 'portal%' order by 1, 2""")));
    }
}
