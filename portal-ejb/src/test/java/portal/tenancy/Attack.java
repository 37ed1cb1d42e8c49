package portal.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What somebody with the connection of a role gets out of it: rows, or the words of the refusal. */
public final class Attack {

    private Attack() {}

    /** The rows of the statement, columns joined by a bar; the refusal if it is refused. */
    public static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = new ArrayList<String>();
            if (statement.execute(sql)) {
                var result = statement.getResultSet();
                while (result.next()) {
                    var columns = new ArrayList<String>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        columns.add(result.getString(i));
                    }
                    rows.add(String.join("|", columns));
                }
            } else {
                rows.add("changed " + statement.getUpdateCount());
            }
            return rows;
        }
    }

    /** The SQLSTATE and the message that the statement is refused with, or what it did instead. */
    public static String answer(Connection connection, String sql) throws SQLException {
        var before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try {
            return String.join("\n", rows(connection, sql));
        } catch (SQLException refusal) {
            return refusal.getSQLState() + " " + refusal.getMessage();
        } finally {
            if (before != null) {
                connection.rollback(before);
            }
        }
    }
}
