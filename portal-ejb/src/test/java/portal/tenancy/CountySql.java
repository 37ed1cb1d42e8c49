package portal.tenancy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The one door for SQL outside a container: over a connection that stays open for its transaction. */
public final class CountySql {

    private CountySql() {}

    public static TenantSql over(Connection connection) {
        return over(() -> connection);
    }

    /** Over whichever connection the thread's transaction has. */
    public static TenantSql over(Supplier<Connection> current) {
        return over((DataSource) Proxy.newProxyInstance(
                CountySql.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (source, method, arguments) -> unclosed(current.get())));
    }

    /** Over a source that gives the one connection of a test's transaction. */
    public static TenantSql over(DataSource transaction) {
        var sql = new TenantSql();
        sql.database = transaction;
        return sql;
    }

    /** The county's figures over that door. */
    public static Figures figures(TenantSql sql, String county) {
        var figures = new Figures();
        figures.sql = sql;
        figures.tenant = in(county);
        return figures;
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

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CountySql.class.getClassLoader(), new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause() instanceof SQLException refused ? refused : failure;
                    }
                });
    }
}
