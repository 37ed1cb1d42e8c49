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

/**
 * Confines each transaction to the caller's county, twice: for EclipseLink, which adds the county
 * to every query, and for PostgreSQL, whose row security then refuses whatever slipped past.
 *
 * <p>The default interceptor of every session bean ({@code ejb-jar.xml}), so nobody has to remember
 * it.
 */
public class TenantConfinement {

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
                confineTo(tenant.code());
            } else if (!confined.equals(tenant.code())) {
                throw new IllegalStateException("a transaction serves one county");
            }
        }
        return call.proceed();
    }

    private void confineTo(String county) throws SQLException {
        entities.setProperty(TenantOwned.TENANT, county);
        try (var connection = database.getConnection();
                var setting = connection.prepareStatement(
                        "select set_config('app.tenant_id', ?, true)")) {
            setting.setString(1, county);
            setting.execute();
        }
        transaction.putResource(TenantOwned.TENANT, county);
    }
}
