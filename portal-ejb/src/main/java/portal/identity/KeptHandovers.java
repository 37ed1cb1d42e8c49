package portal.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import portal.identity.AccountListing.Directory;
import portal.tenancy.Sql;

/** The hand-overs of a county as stored; in the platform's transaction of whoever asks. */
@Dependent
class KeptHandovers {

    private static final int SHOWN = 500;

    private static final String SELECT = """
            select handover.*, giver.user_name as giver, giver.display_name as giver_name,
                receiver.user_name as receiver, receiver.display_name as receiver_name,
                maker.display_name as maker_name
            from handover
            join account giver on giver.id = handover.giver_id
            join account receiver on receiver.id = handover.receiver_id
            join account maker on maker.id = handover.made_by
            where handover.tenant_id = ?
            """;

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    /** The post of a new hand-over, by ids. */
    record Ids(long giver, long receiver, long given, long received, Post post) {}

    long add(Caller by, Ids ids, NewHandover wanted, String reason, List<OpenMatter> matters) {
        var sql = new Sql(platform);
        long id = sql.list(row -> row.getLong(1), """
                insert into handover (tenant_id, giver_id, receiver_id, given_grant, received_grant,
                    role, school_id, day, acting_until, reason, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                by.getTenant(), ids.giver(), ids.receiver(), ids.given(), ids.received(),
                ids.post().role(), ids.post().school(), wanted.from(), wanted.actingUntil(), reason,
                by.getAccount()).get(0);
        for (var matter : matters) {
            sql.update("""
                    insert into handover_item (tenant_id, handover_id, matter, figures, since, path)
                    values (?, ?, ?, ?, ?, ?)""",
                    by.getTenant(), id, matter.key(), matter.figures().toArray(String[]::new),
                    matter.since(), matter.path());
        }
        return id;
    }

    /** All of the county, the newest first. */
    List<Handover> all(Caller by, Directory schools) {
        return new Sql(platform).list(row -> read(row, by, schools),
                SELECT + "order by handover.day desc, handover.id desc limit ?",
                by.getTenant(), SHOWN);
    }

    /** Those that the caller gave or received. */
    List<Handover> mine(Caller by, Directory schools) {
        return new Sql(platform).list(row -> read(row, by, schools), SELECT + """
                and ? in (handover.giver_id, handover.receiver_id)
                order by handover.day desc, handover.id desc limit ?""",
                by.getTenant(), by.getAccount(), SHOWN);
    }

    /** One with what was open. */
    Optional<Handover> find(Caller by, long id, boolean ofAnybody, Directory schools) {
        return new Sql(platform).list(row -> read(row, by, schools), SELECT + """
                and handover.id = ? and (? or ? in (handover.giver_id, handover.receiver_id))""",
                by.getTenant(), id, ofAnybody, by.getAccount()).stream().findFirst()
                .map(found -> found.with(matters(by, id)));
    }

    private List<OpenMatter> matters(Caller by, long id) {
        return new Sql(platform).list(row -> new OpenMatter(
                row.getString("matter"),
                List.of((String[]) row.getArray("figures").getArray()),
                row.getObject("since", LocalDate.class),
                row.getString("path")), """
                select matter, figures, since, path from handover_item
                where tenant_id = ? and handover_id = ? order by id""", by.getTenant(), id);
    }

    /** Whether the receiver had not said so before. */
    boolean confirm(Caller by, long id) {
        return new Sql(platform).update("""
                update handover set read_at = now()
                where tenant_id = ? and id = ? and receiver_id = ? and read_at is null""",
                by.getTenant(), id, by.getAccount()) == 1;
    }

    private static Handover read(ResultSet row, Caller by, Directory schools) throws SQLException {
        var readAt = instant(row.getTimestamp("read_at"));
        return new Handover(
                row.getLong("id"), row.getString("giver"), row.getString("giver_name"),
                row.getString("receiver"), row.getString("receiver_name"), row.getString("role"),
                schools.get(row.getObject("school_id", Long.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("acting_until", LocalDate.class), row.getString("reason"),
                row.getString("maker_name"), instant(row.getTimestamp("made_at")), readAt,
                readAt == null && row.getLong("receiver_id") == by.getAccount(), List.of());
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
