package portal.tenancy;

import javax.sql.DataSource;

/** What a service's plain SQL needs, over the one connection of a test's transaction. */
public final class SqlInTests {

    private SqlInTests() {}

    public static TenantSql over(DataSource transaction) {
        var sql = new TenantSql();
        sql.database = transaction;
        return sql;
    }

    /** The county, entered. */
    public static CurrentTenant in(String county) {
        return new CurrentTenant() {

            @Override
            public String code() {
                return county;
            }
        };
    }
}
