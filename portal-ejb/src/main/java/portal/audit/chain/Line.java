package portal.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * A row of the record, every column of it, as it enters the chain.
 *
 * @param at in microseconds since the first of January 1970, UTC
 */
public record Line(
        String tenant,
        long id,
        long at,
        String actor,
        String roles,
        String session,
        String address,
        String channel,
        String deed,
        String subjectKind,
        String subject,
        String result,
        String reason,
        String details) {

    /** The columns in the order of the components, of a table named {@code e}. */
    public static final String COLUMNS = """
            e.tenant_id, e.id, (extract(epoch from e.at) * 1000000)::bigint as at_micros, e.actor,
            e.roles, e.session, e.address, e.channel, e.deed, e.subject_kind, e.subject, e.result,
            e.reason, e.details""";

    /** The form that hashes are made in today; a later one would have the next number. */
    public static final int FORM = 1;

    /** What stands before the first row of a chain. */
    public static final String NOTHING = "0".repeat(64);

    public static Line read(ResultSet row) throws SQLException {
        return new Line(
                row.getString("tenant_id"),
                row.getLong("id"),
                row.getLong("at_micros"),
                row.getString("actor"),
                row.getString("roles"),
                row.getString("session"),
                row.getString("address"),
                row.getString("channel"),
                row.getString("deed"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("result"),
                row.getString("reason"),
                row.getString("details"));
    }

    /**
     * The hash of this row as that number of its tenant's chain.
     *
     * @param previous the hash of the row before, 64 hexadecimal digits
     */
    public String hash(String previous, long number) {
        var digest = sha256();
        for (Object field : new Object[] {
            "portal-audit-entry/" + FORM, previous, number, tenant, id, at, actor, roles, session,
            address, channel, deed, subjectKind, subject, result, reason, details}) {
            digest.update(netstring(field));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Length, colon, UTF-8, comma; what is absent is a tilde and a comma: no two rows look alike. */
    static byte[] netstring(Object field) {
        if (field == null) {
            return "~,".getBytes(StandardCharsets.US_ASCII);
        }
        String text = field.toString();
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return (length + ":" + text + ",").getBytes(StandardCharsets.UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
