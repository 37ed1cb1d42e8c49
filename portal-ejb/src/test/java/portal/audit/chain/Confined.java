package portal.audit.chain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import portal.database.CountyTransaction;
import portal.database.TestDatabase;
import portal.tenancy.Sql;

/** A transaction of one role as a server gives it: every statement asks for a connection and gets the same. */
final class Confined {

    private Confined() {}

    /** @param county the county that the transaction serves, or null for the platform's */
    static <T> T transaction(TestDatabase database, String role, String county, Function<Sql, T> work) {
        try (Connection connection = database.connect(role)) {
            connection.setAutoCommit(false);
            if (county != null) {
                CountyTransaction.confine(connection, county);
            }
            T answer = work.apply(new Sql(handingOut(connection)));
            connection.commit();
            return answer;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DataSource handingOut(Connection connection) {
        var lent = (Connection) Proxy.newProxyInstance(
                Confined.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                Confined.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> lent);
    }
}
