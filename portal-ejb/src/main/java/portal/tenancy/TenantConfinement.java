package portal.tenancy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import portal.deed.Deed;

/**
 * Confines each transaction to the caller's county, twice: for EclipseLink, which adds the county
 * to every query, and for PostgreSQL, whose row security then refuses whatever slipped past.
 *
 * <p>A transaction that does not begin with a {@link Deed} only reads: PostgreSQL refuses its
 * writes, so that nothing can be changed that is not on record.
 *
 * <p>The first default interceptor of every session bean ({@code ejb-jar.xml}), so nobody has to
 * remember it.
 */
public class TenantConfinement {

    private static final String READS_ONLY = TenantConfinement.class.getName() + ".readsOnly";

    @Inject
    EntityManager entities;

    @Inject
    CurrentTenant tenant;

    @Resource(lookup = "java:app/jdbc/PortalDS")
    DataSource database;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    @AroundTimeout
    public Object confine(InvocationContext call) throws Exception {
        if (transaction.getTransactionKey() != null) {
            Object confined = transaction.getResource(TenantOwned.TENANT);
            if (confined == null) {
                confineTo(tenant.code(), !isDeed(call));
            } else if (!confined.equals(tenant.code())) {
                throw new IllegalStateException("a transaction serves one county");
            } else if (isDeed(call) && transaction.getResource(READS_ONLY) != null) {
                throw new IllegalStateException("a deed within a transaction that only reads, "
                        + "since what began it is no deed: " + call.getMethod());
            }
        }
        return call.proceed();
    }

    /** A timer's call has no method here, and is none. */
    private static boolean isDeed(InvocationContext call) {
        return call.getMethod() != null && call.getMethod().isAnnotationPresent(Deed.class);
    }

    private void confineTo(String county, boolean readsOnly) throws SQLException {
        entities.setProperty(TenantOwned.TENANT, county);
        try (var connection = database.getConnection();
                var setting = connection.prepareStatement("""
                        select set_config('app.tenant_id', ?, true),
                            set_config('transaction_read_only', ?, true)""")) {
            setting.setString(1, county);
            setting.setString(2, readsOnly ? "on" : "off");
            setting.execute();
        }
        transaction.putResource(TenantOwned.TENANT, county);
        if (readsOnly) {
            transaction.putResource(READS_ONLY, true);
        }
    }
}
