package portal.system.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.system.container.CountyAtWork.the;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import portal.RuleViolation;
import portal.launcher.ExternalDatabase;
import portal.pairing.CycleKeeping;
import portal.pairing.CycleSettings;
import portal.province.ProvinceOverview;
import portal.school.SchoolRegistry;
import portal.system.Api;
import portal.system.RunningPortal;
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Role;
import portal.tenancy.TenantSql;
import portal.tenancy.Tenants;

/** The locks between counties where they ship: in the deployed WAR, through its services, its API and its role. */
@ExtendWith(OwnServer.class)
@ArquillianTest
class CountiesApartIT {

    private static final List<String> COUNTIES = List.of("999901", "999902", "999903");
    private static final String FAULTY = "999904";
    private static final String PROVINCE = "99";
    private static final long SEED = Long.getLong("portal.random.seed", 20_261_121L);
    private static final int STEPS = Integer.getInteger("portal.random.steps", 1);
    private static final int THIS_YEAR = 2026;

    @Inject
    HttpServletRequest request;

    @Inject
    UserTransaction transaction;

    @Deployment
    static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("portal.war")))
                .as(WebArchive.class)
                .addPackage(CountiesApartIT.class.getPackage())
                .addClasses(Api.class, Api.Answer.class, RunningPortal.class, ExternalDatabase.class);
    }

    @Test
    @DisplayName("Whatever three counties do, in services, SQL and API, none of them finds anything of another")
    void whateverThreeCountiesDoNoneFindsAnythingForeign() throws Exception {
        var chance = new Random(SEED);
        var counties = COUNTIES.stream().map(code -> new CountyAtWork(code, chance)).toList();
        Map<String, Api> scripts = scripts();
        for (int step = 0; step < STEPS; step++) {
            counties.get(chance.nextInt(counties.size())).work();
            var looking = counties.get(step % counties.size());
            looking.seesItsOwnAlone();
            looking.missesWhatIsTheNeighbours(counties.get((step + 1) % counties.size()));
            theApplicationsRoleFindsNothingForeign(looking.code());
            theApiFindsNothingForeign(scripts.get(looking.code()), looking);
            theProvinceCountsEach(counties);
        }
        assertTrue(counties.stream().allMatch(county -> county.schools() > 0), "it was about something");
    }

    private Map<String, Api> scripts() {
        var scripts = new HashMap<String, Api>();
        var portal = URI.create("http://127.0.0.1:" + request.getLocalPort() + request.getContextPath() + "/");
        COUNTIES.forEach(county -> scripts.put(
                county, Api.of(portal, "officer@" + county, System.getProperty("portal.demo.password"))));
        return scripts;
    }

    private static void theApiFindsNothingForeign(Api script, CountyAtWork county) {
        var found = script.get("api/v1/schools?size=500").json();
        assertEquals(county.schools(), found.getInt("total"));
        found.getJsonArray("items").forEach(school ->
                assertTrue(school.asJsonObject().getString("name").startsWith(county.code()), school.toString()));
        for (String other : COUNTIES) {
            if (!other.equals(county.code())) {
                assertEquals(script.get("api/v1/schools/MISSING"), script.get("api/v1/schools/X" + other));
            }
        }
    }

    private static void theApplicationsRoleFindsNothingForeign(String county) throws SQLException {
        try (Connection role = DriverManager.getConnection(System.getProperty("portal.db.url"),
                System.getProperty("portal.db.user"), System.getProperty("portal.db.password"))) {
            for (String table : countyTables(role)) {
                assertEquals(0, count(role, "select count(*) from " + table), table + " without a county");
            }
            count(role, "select length(set_config('app.tenant_id', '" + county + "', false))");
            for (String table : countyTables(role)) {
                assertEquals(0, count(role, "select count(*) from " + table + " where tenant_id <> '" + county + "'"),
                        table);
            }
            try (var statement = role.createStatement()) {
                assertEquals(0, statement.executeUpdate(
                        "update school set name = '' where tenant_id <> '" + county + "'"));
                assertEquals(0, statement.executeUpdate(
                        "delete from cycle where tenant_id <> '" + county + "'"));
            }
        }
    }

    private static List<String> countyTables(Connection role) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = role.createStatement().executeQuery("""
                select relname from pg_class join pg_attribute on attrelid = pg_class.oid
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    and attname = 'tenant_id' and has_table_privilege(pg_class.oid, 'select')""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertTrue(tables.contains("school") && tables.contains("pairing"), tables.toString());
        return tables;
    }

    private static int count(Connection role, String question) throws SQLException {
        try (var answer = role.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static void theProvinceCountsEach(List<CountyAtWork> counties) throws Exception {
        var counted = new HashMap<String, List<Integer>>();
        As.roles(Set.of(Role.PROVINCE_VIEWER), () -> the(CurrentProvince.class).within(PROVINCE, () -> {
            the(ProvinceOverview.class).counties(THIS_YEAR).forEach(county ->
                    counted.put(county.getCounty(), List.of(county.getSchools(), county.getPairs())));
            return null;
        }));
        for (var county : counties) {
            var nothing = List.of(0, 0);
            assertEquals(List.of(county.schools(), county.pairsOf(THIS_YEAR)),
                    counted.getOrDefault(county.code(), nothing), county.code());
        }
    }

    @Test
    void theCountyWithTheFaultyFolderAloneIsNotServed() {
        var codes = the(Tenants.class).codes();
        assertTrue(codes.containsAll(COUNTIES), codes.toString());
        assertFalse(codes.contains(FAULTY), codes.toString());
    }

    @Test
    @DisplayName("The default interceptor is there for every session bean: without a county, each call fails")
    void everySessionBeanFailsWithoutACounty() throws Exception {
        var confined = new TreeSet<String>();
        for (var deed : SessionBeans.deeds()) {
            if (!deed.isConfined() || deed.bean().getSimpleName().equals("AllocationSolving")) {
                continue; // outside by declaration; or without a transaction, which holds no county's rows
            }
            confined.add(deed.bean().getSimpleName());
            var failure = As.roles(deed.roles().orElse(Set.of()), () -> {
                transaction.begin();
                try {
                    return assertThrows(Exception.class, deed::call, deed.toString());
                } finally {
                    transaction.rollback();
                }
            });
            assertTrue(saysSomewhere(failure, "no county has been entered"), () -> deed + " failed with " + failure);
        }
        assertTrue(confined.containsAll(Set.of("SchoolRegistry", "ListImporting", "PairingDesk", "Partners",
                "PublishedPairs", "FiguresInForce", "TenantSql")), confined.toString());
    }

    private static boolean saysSomewhere(Throwable failure, String words) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(words)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aTransactionServesOneCounty() throws Exception {
        transaction.begin();
        try {
            schoolsOf("999901");
            var refused = assertThrows(Exception.class, () -> schoolsOf("999902"));
            assertTrue(saysSomewhere(refused, "a transaction serves one county"), refused.toString());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void aPlatformBeanSuspendsTheCountysTransaction() throws Exception {
        transaction.begin();
        try {
            String ours = "select current_setting('app.tenant_id')";
            assertEquals(List.of("999901"), within("999901", ours));
            assertEquals("示例二县", the(Tenants.class).name("999902"));
            assertEquals(List.of("999901"), within("999901", ours));
            assertEquals(List.of("portal_app"), within("999901", "select current_user"));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @DisplayName("DESIGN 9: a deed is on record in its own transaction, and its refusal apart from it")
    void aDeedComesOnRecordWithItsTransactionAndARefusalApart() throws Exception {
        int year = 2061;
        String entries = "select result || ' ' || coalesce(reason, '') from audit_entry"
                + " where deed = 'pairing.open-cycle' order by id";
        transaction.begin();
        try {
            open("999901", year);
            assertEquals("DONE ", last(within("999901", entries)));
            assertThrows(RuleViolation.class, () -> open("999901", year));
        } finally {
            transaction.rollback();
        }
        transaction.begin();
        try {
            assertEquals("REFUSED cycle.once-a-school-year", last(within("999901", entries)));
            assertEquals(List.of("0"), within("999901", "select count(*) from audit_entry where subject = '2061'"));
        } finally {
            transaction.rollback();
        }
    }

    private static String last(List<String> all) {
        return all.get(all.size() - 1);
    }

    private static void open(String county, int year) throws Exception {
        As.roles(Set.of(Role.BUREAU_OFFICER), () -> the(CurrentTenant.class).within(county,
                () -> the(CycleKeeping.class).open(year, CycleSettings.usual("2061"))));
    }

    @Test
    @DisplayName("What is no deed only reads: the database refuses its writes, and a deed does not begin within it")
    void whatIsNoDeedWritesNothing() throws Exception {
        transaction.begin();
        try {
            schoolsOf("999901");
            var late = assertThrows(Exception.class, () -> open("999901", 2062));
            assertTrue(saysSomewhere(late, "a deed within a transaction that only reads"), late.toString());
        } finally {
            transaction.rollback();
        }
        transaction.begin();
        try {
            schoolsOf("999901");
            var refused = assertThrows(Exception.class, () -> the(CurrentTenant.class).within("999901",
                    () -> the(TenantSql.class).update("update school set name = name")));
            assertTrue(saysSomewhere(refused, "read-only transaction"), refused.toString());
        } finally {
            transaction.rollback();
        }
    }

    private static List<String> within(String county, String question) throws Exception {
        return the(CurrentTenant.class).within(county,
                () -> the(TenantSql.class).list(row -> row.getString(1), question));
    }

    private static int schoolsOf(String county) throws Exception {
        return As.roles(Set.of(Role.BUREAU_OFFICER), () -> the(CurrentTenant.class).within(county,
                () -> the(SchoolRegistry.class).all().size()));
    }

    @Test
    @DisplayName("Every method of every service refuses every role that it does not name, and strangers")
    void everyServiceRefusesTheRolesThatItDoesNotName() throws Exception {
        int refused = 0;
        for (var deed : SessionBeans.deeds()) {
            if (deed.roles().isEmpty()) {
                continue;
            }
            for (Set<String> asking : askers()) {
                boolean named = asking.stream().anyMatch(deed.roles().get()::contains);
                boolean served = As.roles(asking, () -> isServed(deed));
                assertEquals(named, served, () -> deed + " asked by " + asking);
                refused += named ? 0 : 1;
            }
        }
        assertTrue(refused > Role.ALL.size() * 5, "it was about something: " + refused);
    }

    @Test
    @DisplayName("Two roles together open no service that neither of them opens alone")
    void twoRolesTogetherOpenNothingMore() throws Exception {
        int refused = 0;
        for (var deed : SessionBeans.deeds()) {
            if (deed.roles().isEmpty()) {
                continue;
            }
            for (Set<String> asking : pairsWithout(deed.roles().get())) {
                assertFalse(As.roles(asking, () -> isServed(deed)), () -> deed + " asked by " + asking);
                refused++;
            }
        }
        assertTrue(refused > Role.ALL.size() * 20, "it was about something: " + refused);
    }

    private static List<Set<String>> pairsWithout(Set<String> named) {
        var others = Role.ALL.stream().filter(role -> !named.contains(role)).toList();
        return others.stream()
                .flatMap(one -> others.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> Set.of(one, other)))
                .toList();
    }

    private static List<Set<String>> askers() {
        var askers = new ArrayList<Set<String>>();
        askers.add(Set.of());
        Role.ALL.forEach(role -> askers.add(Set.of(role)));
        return askers;
    }

    /** Whether the bean let the caller in; what it then said of a call with empty hands does not matter. */
    private static boolean isServed(SessionBeans.Deed deed) {
        try {
            deed.call();
        } catch (Exception failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof EJBAccessException) {
                    return false;
                }
            }
        }
        return true;
    }
}
