package portal.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The county's figures (政策参数) as they came into force: each with its clause, where it comes from,
 * and since when. A figure is never overwritten; another one follows it.
 */
@Dependent
public class Figures {

    private static final String COLUMNS = """
            key, value, since, origin, profile, document, clause_zh, clause_en, reason""";

    private static final String IN_FORCE = "select distinct on (key) " + COLUMNS
            + " from figure where since <= ? order by key, since desc, id desc";

    private static final String AHEAD = "select distinct on (key, since) " + COLUMNS
            + " from figure where since > ? order by key, since, id desc";

    private static final String HISTORY = "select id, changed_by, recorded_at, " + COLUMNS
            + " from figure where key = ? order by since, id";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /**
     * A figure in force.
     *
     * @param key       its policy key
     * @param value     as it is written
     * @param origin    who sets it
     * @param profile   the adopted profile that does, if one does
     * @param document  the document and section of its clause
     * @param since     the first day on which it is in force
     * @param reason    why the bureau set it, where the bureau itself did
     */
    public record InForce(
            String key,
            String value,
            LocalDate since,
            String origin,
            String profile,
            String document,
            String clauseZh,
            String clauseEn,
            String reason) {}

    /**
     * A figure as it was put on record.
     *
     * @param id grows with each row
     * @param by the user name of whoever changed it; null where a folder gave it
     * @param at when it was recorded
     */
    public record Recorded(long id, InForce figure, String by, Instant at) {}

    /** What is in force on the day, by key. What is not here is not demanded. */
    public List<InForce> on(LocalDate day) {
        return latest(day).stream().filter(figure -> figure.value() != null).toList();
    }

    /** The one figure, read as its key reads it; empty where it is not demanded on that day. */
    public <T> Optional<T> figure(PolicyKey<T> key, LocalDate day) {
        return on(day).stream()
                .filter(figure -> figure.key().equals(key.code()))
                .findFirst()
                .map(figure -> key.read(figure.value()));
    }

    /** What comes into force after the day, by key and day; no value says "no longer demanded". */
    public List<InForce> ahead(LocalDate day) {
        return sql.list(Figures::inForce, AHEAD, day);
    }

    /** Everything that was ever recorded of the key. */
    public FigureTimeline timeline(String key) {
        return new FigureTimeline(sql.list(Figures::recorded, HISTORY, key));
    }

    /** The same, while nobody else can record of that key until the transaction ends. */
    public FigureTimeline timelineAlone(String key) {
        sql.list(row -> 0, "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                "figure " + tenant.code() + " " + key);
        return timeline(key);
    }

    /** Another figure follows, as the bureau sets it; without a value it is no longer demanded. */
    public void follow(String key, String value, LocalDate since, String reason, String by) {
        sql.update("""
                insert into figure (tenant_id, key, value, since, origin, reason, changed_by)
                values (?, ?, ?, ?, 'BUREAU', ?, ?)""",
                tenant.code(), key, value, since, reason, by);
    }

    /** The last row of every key by that day, those included that say "no longer demanded". */
    List<InForce> latest(LocalDate day) {
        return sql.list(Figures::inForce, IN_FORCE, day);
    }

    private static InForce inForce(ResultSet row) throws SQLException {
        return new InForce(
                row.getString("key"),
                row.getString("value"),
                row.getObject("since", LocalDate.class),
                row.getString("origin"),
                row.getString("profile"),
                row.getString("document"),
                row.getString("clause_zh"),
                row.getString("clause_en"),
                row.getString("reason"));
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getLong("id"),
                inForce(row),
                row.getString("changed_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
