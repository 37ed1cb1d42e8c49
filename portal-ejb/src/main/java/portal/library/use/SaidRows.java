package portal.library.use;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import portal.identity.Caller;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** What the county's people say of resources, as stored: stars and remarks; asks for no rights. */
@Dependent
class SaidRows {

    private static final String REMARKS = """
            select r.id, r.resource_id, words, said_by, said_by_name, coalesce(school.name, '') as school,
                said_at, removed_because
            from resource_remark r
            left join school on (school.tenant_id, school.id) = (r.tenant_id, r.school_id)
            where""";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    void rate(long resource, String by, int stars) {
        sql.update("""
                insert into resource_rating (tenant_id, resource_id, rated_by, stars) values (?, ?, ?, ?)
                on conflict (tenant_id, resource_id, rated_by) do update
                set stars = excluded.stars, rated_at = now(), version = resource_rating.version + 1""",
                tenant.code(), resource, by, stars);
    }

    void unrate(long resource, String by) {
        sql.update("delete from resource_rating where resource_id = ? and rated_by = ?", resource, by);
    }

    Ratings ratings(long resource, String by) {
        return sql.list(SaidRows::ratings, """
                select count(*) as number, round(avg(stars), 2) as mean,
                    max(stars) filter (where rated_by = ?) as own
                from resource_rating where resource_id = ?""", by, resource).get(0);
    }

    private static Ratings ratings(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return new Ratings(number,
                Optional.<BigDecimal>ofNullable(row.getBigDecimal("mean"))
                        .filter(mean -> number >= Ratings.FEWEST),
                Optional.ofNullable(row.getObject("own", Integer.class)));
    }

    long say(long resource, Caller by, String words) {
        return sql.list(row -> row.getLong(1), """
                insert into resource_remark (tenant_id, resource_id, words, said_by, said_by_name, school_id)
                values (?, ?, ?, ?, ?, ?) returning id""",
                tenant.code(), resource, words, by.getName(), by.getDisplayName(),
                by.school().orElse(null)).get(0);
    }

    /** The oldest first. */
    List<Remark> remarks(long resource) {
        return sql.list(SaidRows::remark, REMARKS + " resource_id = ? order by r.id", resource);
    }

    Optional<Remark> remark(long id) {
        return sql.list(SaidRows::remark, REMARKS + " r.id = ?", id).stream().findFirst();
    }

    long resourceOf(long remark) {
        return sql.list(row -> row.getLong(1),
                "select resource_id from resource_remark where id = ?", remark).get(0);
    }

    private static Remark remark(ResultSet row) throws SQLException {
        var because = Optional.ofNullable(row.getString("removed_because"));
        return new Remark(row.getLong("id"), because.isPresent() ? "" : row.getString("words"),
                row.getString("said_by"), row.getString("said_by_name"), row.getString("school"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(), because);
    }

    void remove(long remark) {
        sql.update("delete from resource_remark where id = ?", remark);
    }

    /** It stays as it was said, and nobody reads it. */
    void takeAway(long remark, String by, String reason) {
        sql.update("""
                update resource_remark set removed_at = now(), removed_by = ?, removed_because = ?,
                    version = version + 1
                where id = ?""", by, reason, remark);
    }
}
