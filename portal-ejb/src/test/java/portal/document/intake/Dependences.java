package portal.document.intake;

import java.sql.Connection;
import portal.tenancy.CountySql;

/** What depends on what, within a test's transaction. */
public final class Dependences {

    private Dependences() {}

    public static Dependence over(Connection transaction) {
        var dependence = new Dependence();
        dependence.sql = CountySql.over(transaction);
        return dependence;
    }
}
