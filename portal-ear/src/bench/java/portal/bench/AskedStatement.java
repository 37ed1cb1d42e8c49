package portal.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that a page asked of the database, with what it was asked with.
 *
 * @param role       the database's role that asked it
 * @param sql        with {@code ?} in place of each parameter
 * @param parameters as PostgreSQL writes them down; null for NULL
 */
record AskedStatement(String role, String sql, List<String> parameters) {

    private static final Pattern NUMBERED = Pattern.compile("\\$(\\d+)");
    private static final Pattern VALUE =
            Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']|'')*)')", Pattern.DOTALL);

    /** From a statement of PostgreSQL's log and the line of its parameters. */
    static AskedStatement logged(String role, String statement, String parameters) {
        var values = new ArrayList<String>();
        Matcher value = VALUE.matcher(parameters);
        while (value.find()) {
            values.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
        }
        var order = new ArrayList<String>();
        Matcher numbered = NUMBERED.matcher(statement);
        while (numbered.find()) {
            order.add(values.get(Integer.parseInt(numbered.group(1)) - 1));
        }
        return new AskedStatement(role, numbered.replaceAll("?"), order);
    }

    JsonArray json() {
        var values = Json.createArrayBuilder();
        parameters.forEach(value -> {
            if (value == null) {
                values.addNull();
            } else {
                values.add(value);
            }
        });
        return Json.createArrayBuilder().add(role).add(sql).add(values).build();
    }

    static AskedStatement of(JsonValue json) {
        var parts = json.asJsonArray();
        var values = new ArrayList<String>();
        parts.getJsonArray(2).forEach(value -> values.add(
                value == JsonValue.NULL ? null : ((JsonString) value).getString()));
        return new AskedStatement(parts.getString(0), parts.getString(1), values);
    }

    /** Ready to be asked once more; the database finds the parameters' types by itself. */
    PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i), Types.OTHER);
        }
        return statement;
    }
}
