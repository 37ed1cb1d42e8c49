package portal.school.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A merge of two records of a register as it stands on record.
 *
 * @param kept     the id of the record that stayed
 * @param gone     the id of the one that went
 * @param goneCode by which the county had known it
 * @param filled   the columns that the kept one took over
 * @param undoneAt null while it holds
 */
public record Merge(
        long id, long kept, long gone, String goneCode, String goneName, List<String> filled,
        Instant at, String by, Instant undoneAt) {

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** A row with the columns that every register's merges have. */
    public static Merge read(ResultSet row) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Merge(
                row.getLong("id"),
                row.getLong("kept_id"),
                row.getLong("gone_id"),
                row.getString("gone_code"),
                row.getString("gone_name"),
                List.of((String[]) row.getArray("filled").getArray()),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getString("merged_by"),
                undone == null ? null : undone.toInstant());
    }
}
