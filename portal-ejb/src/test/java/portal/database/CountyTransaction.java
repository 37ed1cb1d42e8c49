package portal.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A county's transaction outside a container: the unit {@code portal} as it ships, with both settings that
 * {@code portal.tenancy.TenantConfinement} makes. Each of them can be left out, to test the other.
 */
public final class CountyTransaction {

    private CountyTransaction() {}

    /** The unit over one of the database's roles, in transactions of its own. */
    public static EntityManagerFactory factory(TestDatabase database, String role) {
        return factory(database, role, Map.of());
    }

    public static EntityManagerFactory factory(TestDatabase database, String role, Map<String, Object> more) {
        return factory("portal", database, role, more);
    }

    /** @param more settings of the unit beyond, or instead of, those that lead it to the database */
    public static EntityManagerFactory factory(
            String unit, TestDatabase database, String role, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", "",
                "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                "jakarta.persistence.jdbc.url", database.url(),
                "jakarta.persistence.jdbc.user", role,
                "jakarta.persistence.jdbc.password", database.password(),
                "eclipselink.session-name", unit + database.url() + role + more.keySet(),
                "eclipselink.logging.level", "OFF"));
        settings.putAll(more);
        return Persistence.createEntityManagerFactory(unit, settings);
    }

    /** Both locks closed, as in the portal. */
    public static <T> T of(EntityManagerFactory factory, String county, Function<EntityManager, T> work) {
        return of(factory, county, county, work);
    }

    /**
     * @param mapped  the county that EclipseLink is told, or null to tell it none
     * @param secured the county that PostgreSQL is told, or null to tell it none
     */
    public static <T> T of(
            EntityManagerFactory factory, String mapped, String secured, Function<EntityManager, T> work) {
        try (var entities = factory.createEntityManager()) {
            var transaction = entities.getTransaction();
            transaction.begin();
            try {
                if (mapped != null) {
                    entities.setProperty("eclipselink.tenant-id", mapped);
                }
                if (secured != null) {
                    confine(entities.unwrap(Connection.class), secured);
                }
                T result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Tells PostgreSQL the county, for the transaction that the connection is in, which is a deed. */
    public static void confine(Connection connection, String county) throws SQLException {
        confine(connection, county, false);
    }

    /** @param readsOnly as of a transaction that does not begin with a deed */
    public static void confine(Connection connection, String county, boolean readsOnly) throws SQLException {
        try (var setting = connection.prepareStatement("""
                select set_config('app.tenant_id', ?, true),
                    set_config('transaction_read_only', ?, true)""")) {
            setting.setString(1, county);
            setting.setString(2, readsOnly ? "on" : "off");
            setting.execute();
        }
    }
}
