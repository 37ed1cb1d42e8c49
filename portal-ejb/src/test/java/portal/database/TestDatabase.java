package portal.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for a test class: a copy of one that the bootstrap script and the migrations made
 * from nothing, let go when the class has ended. One PostgreSQL serves all tests of a JVM and ends with it.
 */
public final class TestDatabase {

    /** The first county of the tests' cast. */
    public static final String FIRST = "999901";

    /** Its neighbour. */
    public static final String SECOND = "999902";

    /** What somebody does over a connection that is open already. */
    @FunctionalInterface
    public interface Work<T> {

        T over(Connection connection) throws SQLException;
    }

    private static final String PASSWORD = "of-the-tests";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final Queue<TestDatabase> HELD = new ConcurrentLinkedQueue<>();
    private static final Logger MIGRATING = Logger.getLogger("org.flywaydb");

    static {
        MIGRATING.setLevel(Level.WARNING);
    }

    private final String name;
    private final String url;
    private EntityManagerFactory counties;

    private TestDatabase(String name) {
        this(name, null);
    }

    private TestDatabase(String name, String url) {
        this.name = name;
        this.url = url;
    }

    /** One that another process has made, for a process that it is about to kill. */
    public static TestDatabase at(String name, String url) {
        return new TestDatabase(name, url);
    }

    /** A copy with every migration applied and no row of any county. */
    public static TestDatabase fresh() {
        String copy = "copy_" + COPIES.incrementAndGet();
        Server.execute("create database %s template %s owner portal_owner".formatted(copy, Server.MIGRATED.name));
        Server.execute("revoke all on database %s from public".formatted(copy));
        Server.execute("grant connect on database %s to portal_owner, portal_app, portal_province, portal_platform"
                .formatted(copy));
        return held(new TestDatabase(copy));
    }

    private static TestDatabase held(TestDatabase database) {
        HELD.add(database);
        return database;
    }

    /** Drops the databases of the tests that have ended: a thousand of them would fill gigabytes. */
    static void letGo() {
        for (var ended = HELD.poll(); ended != null; ended = HELD.poll()) {
            if (ended.counties != null) {
                ended.counties.close();
            }
            Server.execute("drop database %s with (force)".formatted(ended.name));
        }
    }

    /** A database with the administrator's part done and no table yet. */
    public static TestDatabase bootstrapped() {
        return held(bootstrapped("bare_" + COPIES.incrementAndGet()));
    }

    private static TestDatabase bootstrapped(String name) {
        Server.execute("""
                create database %s template template0 encoding 'UTF8' locale 'C.UTF-8'
                locale_provider icu icu_locale 'zh-Hans-CN'""".formatted(name));
        var database = new TestDatabase(name);
        database.as("postgres", connection -> connection.createStatement().execute(bootstrap()));
        return database;
    }

    /** The administrator's script, its passwords filled in as the launcher fills them in. */
    public static String bootstrap() {
        try (var script = TestDatabase.class.getResourceAsStream("/db/bootstrap.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(":'\\w+_password'", "'" + PASSWORD + "'");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the portal does at its start, as the schema's owner. */
    public MigrateResult migrate() {
        return flyway().migrate();
    }

    /** The same up to a version, to fill what an earlier program left. */
    public TestDatabase migrateUntil(String version) {
        configured().target(version).load().migrate();
        return this;
    }

    public Flyway flyway() {
        return configured().load();
    }

    private FluentConfiguration configured() {
        return Flyway.configure()
                .dataSource(url(), "portal_owner", PASSWORD)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .group(true);
    }

    public String name() {
        return name;
    }

    public String url() {
        return url == null ? Server.url(name) : url;
    }

    public String password() {
        return PASSWORD;
    }

    /** A connection that commits each statement, for one of the portal's roles or {@code postgres}. */
    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, PASSWORD);
    }

    /** The same as a data source, for code that is given one. */
    public DataSource source(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role);
        source.setPassword(PASSWORD);
        return source;
    }

    public <T> T as(String role, Work<T> work) {
        try (var connection = connect(role)) {
            return work.over(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Statements of the superuser, whom no lock binds: what tests prepare and take out. */
    public TestDatabase alter(String... statements) {
        return as("postgres", connection -> {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
            return this;
        });
    }

    /** One transaction of a county, through the mapping and under row security, as a session bean's. */
    public <T> T inCounty(String county, Function<EntityManager, T> work) {
        return CountyTransaction.of(counties(), county, work);
    }

    /** The same in plain SQL of the counties' role. */
    public <T> T sqlInCounty(String county, Work<T> work) {
        return as("portal_app", connection -> {
            connection.setAutoCommit(false);
            CountyTransaction.confine(connection, county);
            T result = work.over(connection);
            connection.commit();
            return result;
        });
    }

    private synchronized EntityManagerFactory counties() {
        if (counties == null) {
            counties = CountyTransaction.factory(this, "portal_app");
        }
        return counties;
    }

    /** The one PostgreSQL, and the database that all others are copied from. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();
        private static final TestDatabase MIGRATED = migrated();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("jit", "off")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static String url(String database) {
            return "jdbc:postgresql://localhost:%d/%s".formatted(POSTGRES.getPort(), database);
        }

        private static TestDatabase migrated() {
            var database = bootstrapped("migrated");
            database.migrate();
            return database;
        }

        private static void execute(String statement) {
            try (var connection = DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
                    var prepared = connection.createStatement()) {
                prepared.execute(statement);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
