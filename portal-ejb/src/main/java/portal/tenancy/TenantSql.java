package portal.tenancy;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import javax.sql.DataSource;

/**
 * The one door for SQL of our own: metrics over many rows, full text, bulk copies.
 *
 * <p>It insists on the caller's transaction, which is already confined to a county, so that row
 * security does what EclipseLink does elsewhere and no statement here needs to name a tenant.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TenantSql {

    @Resource(lookup = "java:app/jdbc/PortalDS")
    DataSource database;

    public <T> List<T> list(Sql.Row<T> row, String query, Object... arguments) {
        return new Sql(database).list(row, query, arguments);
    }

    /** How many of the county's rows the statement changed. */
    public int update(String statement, Object... arguments) {
        return new Sql(database).update(statement, arguments);
    }
}
