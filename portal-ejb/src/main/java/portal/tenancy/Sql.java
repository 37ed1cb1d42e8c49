package portal.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements of plain SQL over one data source, in whatever transaction the caller is in. */
public record Sql(DataSource database) {

    /** How a row becomes a value. */
    @FunctionalInterface
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(Row<T> row, String query, Object... arguments) {
        try (var connection = database.getConnection();
                var statement = prepared(connection, query, arguments);
                var rows = statement.executeQuery()) {
            var values = new ArrayList<T>();
            while (rows.next()) {
                values.add(row.read(rows));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many rows the statement changed. */
    public int update(String statement, Object... arguments) {
        try (var connection = database.getConnection();
                var prepared = prepared(connection, statement, arguments)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PreparedStatement prepared(
            Connection connection, String statement, Object... arguments) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        for (int i = 0; i < arguments.length; i++) {
            prepared.setObject(i + 1, arguments[i]);
        }
        return prepared;
    }
}
