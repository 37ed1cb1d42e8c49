package portal.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A launcher that inserts rows until it is killed, and says of each that the database has
 * acknowledged it.
 */
public final class Acknowledging {

    private Acknowledging() {}

    public static void main(String[] arguments) throws SQLException {
        var started = new Started(Path.of(arguments[0]));
        try (Connection connection = started.connect("owner");
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists acknowledged (n bigint primary key)");
            var last = statement.executeQuery("select coalesce(max(n), 0) from acknowledged");
            last.next();
            for (long n = last.getLong(1) + 1; ; n++) {
                statement.executeUpdate("insert into acknowledged values (" + n + ")");
                System.out.println(n);
            }
        }
    }
}
