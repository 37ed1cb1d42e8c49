package portal.document.intake;

import java.sql.Connection;
import portal.tenancy.CountySql;
import portal.tenancy.TenantSql;

/** What depends on what, within a test's transaction. */
public final class Dependences {

    private Dependences() {}

    public static Dependence over(Connection transaction) {
        return over(CountySql.over(transaction));
    }

    public static Dependence over(TenantSql transaction) {
        var dependence = new Dependence();
        dependence.sql = transaction;
        return dependence;
    }
}
