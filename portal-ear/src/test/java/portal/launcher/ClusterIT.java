package portal.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.system.PostgresProcesses;
import portal.system.RunningPortal;

/** The launcher's own PostgreSQL, on folders as they are found after good and bad ends. */
class ClusterIT {

    /** One folder with a database for the tests that need no fresh one. */
    private static Path used;

    /** As awkward as users' are, as far as this machine can write it. */
    @BeforeAll
    static void makeOneDatabase() throws IOException {
        boolean chinese = Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder()
                .canEncode('数');
        used = Files.createDirectory(
                RunningPortal.newData("cluster").resolve(chinese ? "数据 it's" : "data it's"));
        new Started(used).close();
    }

    @AfterAll
    static void leaveNoProcess() {
        assertEquals(List.of(), PostgresProcesses.of(used));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "owner", "app", "province", "platform"})
    void everybodyIsAskedForTheirPassword(String role) throws SQLException {
        try (Started started = new Started(used)) {
            String user = role.equals("postgres") ? role : "portal_" + role;
            started.connect(role).close();
            for (String wrong : List.of("", "wrong", user)) {
                assertThrows(SQLException.class, () -> DriverManager.getConnection(
                        started.cluster.url(), user, wrong));
            }
        }
    }

    @Test
    void noWayInIsWithoutScram() throws SQLException {
        try (Started started = new Started(used)) {
            assertEquals("scram-sha-256", started.ask("""
                    select string_agg(distinct auth_method, ',') from pg_hba_file_rules"""));
            assertEquals("t", started.ask("""
                    select bool_and(rolpassword like 'SCRAM-SHA-256$%') from pg_authid where rolcanlogin"""));
        }
    }

    @Test
    void whatItAcknowledgesIsOnTheDiskAndNobodyElsesMachineReachesIt() throws SQLException {
        try (Started started = new Started(used)) {
            assertEquals("on", started.ask("show fsync"));
            assertEquals("on", started.ask("show synchronous_commit"));
            assertEquals("on", started.ask("show full_page_writes"));
            assertEquals("on", started.ask("show data_checksums"));
            assertEquals("127.0.0.1", started.ask("show listen_addresses"));
            assertEquals("", started.ask("show unix_socket_directories"));
        }
    }

    @Test
    void chineseSortsByPinyin() throws SQLException {
        try (Started started = new Started(used)) {
            assertEquals("甲乙中", started.ask("""
                    select string_agg(c, '' order by c) from unnest(array['中', '乙', '甲']) c"""));
        }
    }

    @Test
    void nobodyWhoSignsInPassesRowSecurityOrMakesRoles() throws SQLException {
        try (Started started = new Started(used)) {
            assertEquals("portal_app,portal_owner,portal_platform,portal_province", started.ask("""
                    select string_agg(rolname, ',' order by rolname) from pg_roles
                    where rolname like 'portal%' and rolcanlogin
                    and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"""));
            assertEquals("portal_search", started.ask("""
                    select string_agg(rolname, ',') from pg_roles
                    where rolname like 'portal%' and rolbypassrls and not rolcanlogin"""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "province", "platform"})
    void onlyTheOwnerMakesTables(String role) throws SQLException {
        try (Started started = new Started(used); Connection connection = started.connect(role)) {
            var statement = connection.createStatement();
            assertThrows(SQLException.class, () -> statement.execute("create table mine (id int)"));
            assertThrows(SQLException.class, () ->
                    statement.execute("create temporary table t (id int)"));
            assertThrows(SQLException.class, () -> statement.execute("set role portal_search"));
        }
    }

    @Test
    void theOwnerGivesTheSearchRoleItsFunctionAsMigrationsDo() throws SQLException {
        try (Started started = new Started(used); Connection owner = started.connect("owner")) {
            var statement = owner.createStatement();
            statement.execute(
                    "create or replace function found() returns int language sql as 'select 1'");
            statement.execute("grant create on schema public to portal_search");
            statement.execute("alter function found() owner to portal_search");
            statement.execute("revoke create on schema public from portal_search");
            statement.execute("set role portal_search");
            statement.execute("revoke all on function found() from public");
            statement.execute("grant execute on function found() to portal_app");
        }
    }

    @Test
    void aRestartKeepsDataPortAndPasswords() throws SQLException {
        String url;
        try (Started first = new Started(used)) {
            first.tell("create table if not exists kept as select 42 as answer");
            url = first.cluster.url();
        }
        try (Started second = new Started(used)) {
            assertEquals("42", second.ask("select answer from kept"));
            assertEquals(url, second.cluster.url());
        }
    }

    @Test
    void aPostmasterPidOfAProcessThatIsGoneIsNoHindrance() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        assertStartsOverPostmasterPid(gone.pid());
    }

    @Test
    void aPostmasterPidOfAnotherProgramIsRemovedAndTheProgramLivesOn() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            assertStartsOverPostmasterPid(stranger.pid());
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aPostmasterPidOfAnotherPostgresIsRemovedAndThatLivesOn() throws Exception {
        try (Started other = new Started(RunningPortal.newData("other"))) {
            String pid = Files.readAllLines(other.folder.database().resolve("postmaster.pid"))
                    .get(0);
            assertStartsOverPostmasterPid(Long.parseLong(pid));
            assertEquals("1", other.ask("select 1"));
        }
    }

    private static void assertStartsOverPostmasterPid(long pid) throws IOException, SQLException {
        Path database = used.resolve("db");
        Files.writeString(
                database.resolve("postmaster.pid"),
                pid + "\n" + database
                        + "\n1700000000\n5432\n\n127.0.0.1\n  1234567    327680\nready   \n");
        try (Started started = new Started(used)) {
            assertEquals("1", started.ask("select 1"));
        }
    }

    @Test
    void aServerThatOutlivedItsLauncherIsStoppedFirst() throws SQLException {
        var orphaned = new Started(used);
        orphaned.tell("create table if not exists survived as select 7 as answer");
        orphaned.folder.close();
        try (Started started = new Started(used)) {
            assertEquals("7", started.ask("select answer from survived"));
        }
    }

    @Test
    void aKilledPostmasterWhoseChildrenLiveOnIsClearedAwayFirst() throws Exception {
        var orphaned = new Started(used);
        String pid = Files.readAllLines(orphaned.folder.database().resolve("postmaster.pid"))
                .get(0);
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        orphaned.folder.close();
        try (Started started = new Started(used)) {
            assertEquals("1", started.ask("select 1"));
        }
    }

    @Test
    void aPortTakenMeanwhileIsReplacedAndTheNewOneKept() throws IOException, SQLException {
        String before;
        try (Started first = new Started(used)) {
            before = first.secrets.get("db.port");
        }
        var loopback = InetAddress.getLoopbackAddress();
        try (var taker = new ServerSocket(Integer.parseInt(before), 1, loopback);
                Started started = new Started(used)) {
            assertTrue(taker.isBound());
            assertNotEquals(before, started.secrets.get("db.port"));
            assertTrue(Files.readString(used.resolve("secrets.properties"))
                    .contains("db.port=" + started.secrets.get("db.port")));
            assertEquals("1", started.ask("select 1"));
        }
    }

    @Test
    void halfUnpackedProgramsAndAHalfMadeDatabaseAreMadeAnew() throws IOException, SQLException {
        Path data = RunningPortal.newData("half");
        Path halfUnpacked = Files.createDirectories(data.resolve("pg-unpack-1/bin"));
        Files.writeString(halfUnpacked.resolve("postgres"), "half a program");
        Path halfMade = Files.createDirectories(data.resolve("db.new"));
        Files.writeString(halfMade.resolve("PG_VERSION"), "17\n");
        Files.writeString(data.resolve("pg-password"), "left over");
        try (Started started = new Started(data)) {
            assertEquals("1", started.ask("select 1"));
        }
        for (Path gone : List.of(halfUnpacked, halfMade, data.resolve("pg-password"))) {
            assertTrue(Files.notExists(gone), gone.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("portal.launcher.Unprivileged#ways")
    void eachWayOfRunningItThatThisMachineHasWorks(Unprivileged way)
            throws IOException, SQLException {
        // Not under target: nobody can pass through a home that is its owner's alone.
        Path passable = Files.createTempDirectory("portal-way");
        DataFolder.permit(passable, "rwx--x--x");
        try {
            Path data = passable.resolve("data");
            try (Started started = new Started(data, way)) {
                assertEquals("1", started.ask("select 1"));
            }
            try (Started asUsual = new Started(data)) {
                assertEquals("1", asUsual.ask("select 1"));
            }
        } finally {
            DataFolder.emptied(passable);
        }
    }

    @Test
    void stoppedItLeavesNoProcess() {
        Started started = new Started(used);
        assertFalse(PostgresProcesses.of(used).isEmpty());
        started.close();
        assertEquals(List.of(), PostgresProcesses.of(used));
        assertDoesNotThrow(started.cluster::close);
    }
}
