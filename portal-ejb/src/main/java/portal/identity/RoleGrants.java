package portal.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** How a stored grant is read; its own columns are enough. */
final class RoleGrants {

    private RoleGrants() {}

    static RoleGrant read(ResultSet row) throws SQLException {
        return new RoleGrant(
                row.getLong("grant_id"),
                row.getString("role"),
                row.getObject("school_id", Long.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("acting"));
    }
}
