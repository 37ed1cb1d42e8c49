package portal.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.database.TestDatabase;

/**
 * The search for a forgotten lock in the schema: every table is in one of the five shapes, and whatever
 * its shape demands is there. A new table of a county needs no mention here; one of another shape does.
 */
class SchemaShapesTest {

    private static final Set<String> OF_TWO_COUNTIES =
            Set.of("counterpart_grant", "counterpart_consent", "counterpart_record");
    private static final Set<String> CATALOGUE = Set.of("catalogue_entry", "catalogue_file", "catalogue_tombstone");
    private static final Set<String> AGGREGATES = Set.of(
            "county_aggregate", "county_pairing_aggregate", "county_stage_aggregate");

    /** A county's rows with more locks, some of which are the platform's own; see AuditTablesTest. */
    private static final Set<String> AUDIT =
            Set.of("audit_entry", "audit_seal", "audit_head", "audit_checkpoint");

    /** Rows that are never changed need no version. */
    private static final Set<String> APPENDED_ONLY = Set.of("figure", "bureau_name", "register_change");

    private static final String OWN_COUNTY =
            "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::bpchar)";

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static List<String> rows(TestDatabase database, String query) {
        return database.as("postgres", connection -> Attack.rows(connection, query));
    }

    private static Set<String> tables(TestDatabase database) {
        return new TreeSet<>(rows(database, """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')"""));
    }

    private static Set<String> ofOneCounty(TestDatabase database) {
        var tables = tables(database);
        Stream.of(OF_TWO_COUNTIES, CATALOGUE, AGGREGATES, AUDIT, PlatformTables.NAMES).forEach(tables::removeAll);
        return tables;
    }

    private static String listed(Set<String> tables) {
        return tables.stream().map(table -> "'" + table + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    private static String one(Connection connection, String table, String query) {
        try {
            return String.join(", ", Attack.rows(connection, query.replace("%1$s", table)));
        } catch (SQLException failure) {
            throw new IllegalStateException(table, failure);
        }
    }

    /** What the tables of one county lack, a sentence each. */
    private static List<String> lacking(TestDatabase database) {
        var own = ofOneCounty(database);
        return database.as("postgres", connection -> own.stream().flatMap(table -> Stream.of(
                one(connection, table, """
                        select '%1$s: no column tenant_id char(6) not null' where not exists (
                            select from pg_attribute where attrelid = '%1$s'::regclass and attname = 'tenant_id'
                            and format_type(atttypid, atttypmod) = 'character(6)' and attnotnull)"""),
                one(connection, table, """
                        select '%1$s: row security is not enabled and forced' from pg_class
                        where oid = '%1$s'::regclass and not (relrowsecurity and relforcerowsecurity)"""),
                one(connection, table, """
                        select '%1$s: not one policy own_county alone: ' || coalesce(string_agg(
                            concat_ws(' ', polname, polcmd, polpermissive,
                                pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), '; '), 'none')
                        from pg_policy where polrelid = '%1$s'::regclass
                        having count(*) <> 1 or not bool_and(polname = 'own_county' and polcmd = '*'
                            and polpermissive
                            and pg_get_expr(polqual, polrelid) = '%2$s'
                            and pg_get_expr(polwithcheck, polrelid) = '%2$s')"""
                        .replace("%2$s", OWN_COUNTY.replace("'", "''"))),
                one(connection, table, """
                        select '%1$s: no key (tenant_id, id)' where not exists (
                            select from pg_constraint where conrelid = '%1$s'::regclass and contype in ('p', 'u')
                            and pg_get_constraintdef(oid) ~ '^(PRIMARY KEY|UNIQUE) \\(tenant_id, id\\)$')"""),
                one(connection, table, """
                        select '%1$s: key without the county: ' || conname from pg_constraint
                        where conrelid = '%1$s'::regclass and contype in ('p', 'u', 'x')
                        and pg_get_constraintdef(oid) !~ '\\(tenant_id( WITH =)?[,)]'"""),
                one(connection, table, """
                        select '%1$s: ' || conname || ' does not lead to the same county' from pg_constraint
                        where conrelid = '%1$s'::regclass and contype = 'f'
                        and (pg_get_constraintdef(oid) !~ 'FOREIGN KEY \\(tenant_id, .*REFERENCES \\w+\\(tenant_id, '
                            or confrelid::regclass::text not in %2$s)""".replace("%2$s", listed(own))),
                one(connection, table, """
                        select '%1$s: index ' || indexrelid::regclass || ' does not begin with the county'
                        from pg_index where indrelid = '%1$s'::regclass
                        and pg_get_indexdef(indexrelid, 1, true) <> 'tenant_id'"""),
                one(connection, table, """
                        select '%1$s: no version' where '%1$s' not in %2$s and not exists (
                            select from pg_attribute where attrelid = '%1$s'::regclass and attname = 'version'
                            and format_type(atttypid, atttypmod) = 'integer' and attnotnull)"""
                        .replace("%2$s", listed(APPENDED_ONLY))),
                one(connection, table, """
                        select '%1$s: changed rows need a version' where '%1$s' in %2$s
                        and has_table_privilege('portal_app', '%1$s', 'update')"""
                        .replace("%2$s", listed(APPENDED_ONLY))),
                one(connection, table, """
                        select '%1$s: granted to ' || grantee::regrole || ': ' || privilege_type
                        from pg_class, aclexplode(relacl)
                        where pg_class.oid = '%1$s'::regclass and grantee <> relowner
                        and (relname, grantee::regrole::text, privilege_type)
                            <> ('resource_index', 'portal_search', 'SELECT')
                        and (grantee <> 'portal_app'::regrole or is_grantable
                            or privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))"""),
                one(connection, table, """
                        select '%1$s: column granted to ' || grantee::regrole
                        from pg_attribute, aclexplode(attacl)
                        where attrelid = '%1$s'::regclass and grantee <> 'portal_app'::regrole"""))
                )
                .filter(sentence -> !sentence.isEmpty())
                .toList());
    }

    @Test
    @DisplayName("shape a: every table that is in no list belongs to a county and has all its locks")
    void everyTableOfACountyHasItsLocks() {
        assertNotEquals(Set.of(), ofOneCounty(DATABASE));
        assertEquals(List.of(), lacking(DATABASE));
    }

    @Test
    void aForgottenLockIsFound() {
        String table = """
                create table forgotten (id bigint not null, tenant_id char(6) not null, version integer not null,
                    other_id bigint, constraint forgotten_in_tenant primary key (tenant_id, id));
                alter table forgotten enable row level security;
                alter table forgotten force row level security;
                create policy own_county on forgotten
                    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar)
                    with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::bpchar);
                grant select, insert, update, delete on forgotten to portal_app;
                """;
        assertEquals(List.of(), lacking(TestDatabase.fresh().alter(table)));
        for (String fault : List.of(
                "alter table forgotten alter tenant_id drop not null",
                "alter table forgotten disable row level security",
                "alter table forgotten no force row level security",
                "drop policy own_county on forgotten",
                "create policy another on forgotten for select using (true)",
                "alter policy own_county on forgotten with check (true)",
                "alter policy own_county on forgotten using (true)",
                "alter table forgotten drop constraint forgotten_in_tenant",
                "alter table forgotten add constraint x unique (other_id)",
                "alter table forgotten add constraint x foreign key (other_id) references account (id)",
                "create index x on forgotten (other_id)",
                "alter table forgotten drop version",
                "grant select on forgotten to portal_province",
                "grant select (id) on forgotten to portal_platform",
                "grant truncate on forgotten to portal_app",
                "grant select on forgotten to public")) {
            var database = TestDatabase.fresh().alter(
                    fault.endsWith("drop not null") ? table.replace("primary key", "unique") : table, fault);
            assertNotEquals(List.of(), lacking(database), fault);
        }
    }

    @Test
    void everyListedTableExists() {
        var listed = new TreeSet<String>();
        Stream.of(OF_TWO_COUNTIES, CATALOGUE, AGGREGATES, AUDIT, PlatformTables.NAMES).forEach(listed::addAll);
        listed.removeAll(tables(DATABASE));
        assertEquals(Set.of(), listed);
    }

    @Test
    @DisplayName("shapes b, c, d and e: row security, no policy for all, and the grants that the shape has")
    void everyOtherTableHasRowSecurityToo() {
        assertEquals(List.of("flyway_schema_history"), rows(DATABASE, """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and not (relrowsecurity and relforcerowsecurity)"""));
    }

    @Test
    void theGrantsAreTheseAndNoOthers() {
        assertEquals(List.of(
                "audit_checkpoint|portal_app|INSERT,SELECT",
                "audit_checkpoint|portal_platform|INSERT,SELECT",
                "audit_entry|portal_app|SELECT",
                "audit_entry|portal_platform|SELECT",
                "audit_head|portal_app|INSERT,SELECT",
                "audit_head|portal_platform|INSERT,SELECT",
                "audit_seal|portal_app|INSERT,SELECT",
                "audit_seal|portal_platform|INSERT,SELECT",
                "catalogue_entry|portal_app|INSERT,SELECT,UPDATE",
                "catalogue_entry|portal_search|SELECT",
                "catalogue_file|portal_app|DELETE,INSERT,SELECT,UPDATE",
                "catalogue_tombstone|portal_app|DELETE,INSERT,SELECT",
                "counterpart_consent|portal_app|INSERT,SELECT",
                "counterpart_grant|portal_app|INSERT,SELECT",
                "counterpart_record|portal_app|INSERT,SELECT",
                "county_aggregate|portal_app|INSERT",
                "county_aggregate|portal_province|SELECT",
                "county_pairing_aggregate|portal_app|INSERT",
                "county_pairing_aggregate|portal_province|SELECT",
                "county_stage_aggregate|portal_app|INSERT",
                "county_stage_aggregate|portal_province|SELECT"), rows(DATABASE, """
                select relname, grantee::regrole, string_agg(privilege_type, ',' order by privilege_type)
                from pg_class, aclexplode(relacl)
                where relname in %s and grantee <> relowner group by 1, 2 order by 1, 2"""
                .formatted(listed(Set.of("audit_checkpoint", "audit_entry", "audit_head", "audit_seal",
                        "catalogue_entry", "catalogue_file", "catalogue_tombstone", "counterpart_consent", "counterpart_grant", "counterpart_record",
                        "county_aggregate", "county_pairing_aggregate", "county_stage_aggregate")))));
        String said = "actor,address,channel,deed,details,reason,result,roles,session,subject,subject_kind,tenant_id";
        assertEquals(List.of(
                "audit_entry|portal_app|INSERT|" + said,
                "audit_entry|portal_platform|INSERT|" + said,
                "bundle|portal_app|UPDATE|name,version",
                "counterpart_consent|portal_app|UPDATE|ended_on,reason",
                "county_aggregate|portal_app|SELECT|school_year,tenant_id",
                "county_aggregate|portal_app|UPDATE|as_of,county_name,pairs,recipients,schools,supporters",
                "county_pairing_aggregate|portal_app|SELECT|school_year,tenant_id",
                "county_pairing_aggregate|portal_app|UPDATE|covered,farthest_m,measured,metres,most,pairs,"
                        + "published_on,recipients,supporters",
                "county_stage_aggregate|portal_app|SELECT|school_year,stage,tenant_id",
                "county_stage_aggregate|portal_app|UPDATE|backbone_teachers,boarders,boarding_pupils,classed_pupils,"
                        + "classes,graded_teachers,pupils,schools,staffed_pupils,staffed_schools,teachers,teachers_from",
                "import_batch|portal_app|UPDATE|undone_at,undone_by,undone_name,version",
                "level_correction|portal_app|UPDATE|school_id,version",
                "pairing|portal_app|UPDATE|bundle_id,version",
                "plan_objection|portal_app|UPDATE|answer,answered_at,answered_by,upheld,version",
                "posed_problem|portal_app|UPDATE|free,parts,problem,version",
                "register_change|portal_app|UPDATE|after,before,reason"),
                rows(DATABASE, """
                select attrelid::regclass, grantee::regrole, privilege_type, string_agg(attname, ',' order by attname)
                from pg_attribute, aclexplode(attacl)
                where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
                group by 1, 2, 3 order by (attrelid::regclass)::text, 2, 3"""));
        assertEquals(List.of(), rows(DATABASE, """
                select relname, grantee::regrole, privilege_type from pg_class, aclexplode(relacl)
                where relname in %s and grantee <> relowner
                and (grantee <> 'portal_platform'::regrole or is_grantable
                    or privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))"""
                .formatted(listed(PlatformTables.NAMES))));
        assertEquals(List.of(), rows(DATABASE, """
                select privilege_type from pg_class, aclexplode(relacl)
                where relname = 'flyway_schema_history' and grantee <> relowner"""));
        assertEquals(List.of("portal_id|portal_app|USAGE", "portal_id|portal_platform|USAGE"), rows(DATABASE, """
                select relname, grantee::regrole, privilege_type from pg_class, aclexplode(relacl)
                where relkind = 'S' and relnamespace = 'public'::regnamespace and grantee <> relowner order by 2"""));
    }

    @Test
    void noPolicyLetsEverybodyThrough() {
        assertEquals(List.of(), rows(DATABASE, """
                select polrelid::regclass, polname from pg_policy
                where (pg_get_expr(polqual, polrelid) = 'true' or pg_get_expr(polwithcheck, polrelid) = 'true')
                and (polrelid::regclass::text not in %s or polroles <> array['portal_platform'::regrole::oid])"""
                .formatted(listed(PlatformTables.NAMES))));
    }

    @Test
    void everyPolicyThatWritesChecksWhatIsWritten() {
        assertEquals(List.of(), rows(DATABASE, """
                select polrelid::regclass, polname from pg_policy
                where polcmd in ('*', 'a', 'w') and polwithcheck is null"""));
    }

    /** Views run as their owner, and materialized ones keep everybody's rows: no row security binds either. */
    @Test
    void nothingElseInTheSchemaLeadsAroundRowSecurity() {
        assertEquals(List.of(), rows(DATABASE, """
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')"""));
        // It retires what was on record for six months, and the policies of its owner let it touch nothing else.
        // Words are looked up by one that keeps to the county itself, with whatever else somebody is given.
        assertEquals(List.of("audit_retire|portal_owner", "catalogue_search|portal_search", "library_search|portal_search"), rows(DATABASE, """
                select proname, proowner::regrole from pg_proc
                where pronamespace = 'public'::regnamespace and prosecdef order by 1"""));
        assertEquals(List.of("catalogue_search|portal_app", "library_search|portal_app"), rows(DATABASE, """
                select proname, grantee::regrole from pg_proc, aclexplode(proacl)
                where proname like '%\\_search' and grantee <> proowner order by 1"""));
        // Another one tries with its caller's own rights, and takes back what it tried.
        assertEquals(List.of("audit_retire", "catalogue_search", "hindered", "library_search"), rows(DATABASE, """
                select proname from pg_proc where pronamespace = 'public'::regnamespace
                and not exists (select from pg_depend
                    where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e') order by 1"""));
        assertEquals(List.of(), rows(DATABASE, """
                select tgrelid::regclass, tgname from pg_trigger where not tgisinternal"""));
        assertEquals(List.of(), rows(DATABASE, """
                select ev_class::regclass, rulename from pg_rewrite
                where ev_class in (select oid from pg_class where relnamespace = 'public'::regnamespace)"""));
    }

    @Test
    void everythingBelongsToTheOwnerAndNobodyElseMayCreate() {
        assertEquals(List.of(), rows(DATABASE, """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relowner <> 'portal_owner'::regrole"""));
        assertEquals(List.of(), rows(DATABASE, """
                select rolname, nspname from pg_roles, pg_namespace
                where rolname in ('portal_app', 'portal_province', 'portal_platform', 'portal_search')
                and has_schema_privilege(rolname, pg_namespace.oid, 'create')"""));
        assertEquals(List.of("portal_owner|f|f|f|f|f", "portal_app|f|f|f|f|f", "portal_province|f|f|f|f|f",
                "portal_platform|f|f|f|f|f"), rows(DATABASE, """
                select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles
                where rolname in ('portal_owner', 'portal_app', 'portal_province', 'portal_platform')
                order by array_position(
                    array['portal_owner', 'portal_app', 'portal_province', 'portal_platform'], rolname::text)"""));
    }
}
