package portal.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A transaction over one of the portal's roles, as a session bean's is in the server: whoever asks the data
 * source for a connection gets the same one, until the work is over.
 */
public final class OneTransaction {

    private OneTransaction() {}

    /** Commits what the work did, or undoes it where it fails. */
    public static <T> T of(TestDatabase database, String role, Function<DataSource, T> work) {
        return database.as(role, connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(source(unclosed(connection)));
                connection.commit();
                return result;
            } catch (RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        });
    }

    /** The transaction that a connection is in, for code that asks for one: closing it leaves it open. */
    public static DataSource over(Connection connection) {
        return source(unclosed(connection));
    }

    private static DataSource source(Connection connection) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (source, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return connection;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                (same, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause() instanceof SQLException refused ? refused : failure;
                    }
                });
    }
}
