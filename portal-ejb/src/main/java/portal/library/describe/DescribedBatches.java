package portal.library.describe;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import portal.library.Licence;
import portal.library.ResourceKind;
import portal.library.Said;
import portal.library.TaughtStage;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** What resources said before tables described them; kept for some weeks. Asks for no rights. */
@Dependent
class DescribedBatches {

    /** Days in which somebody notices that a table was wrong. */
    private static final String RECENT = "taken_at > now() - interval '30 days'";

    private static final String SAID = """
            title, kind, stage, grade, subject, textbook_part_id, author, author_named, licence, source,
            abstract, described_at""";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /** What one resource said. @param left the version that the batch left it in */
    record Before(long resource, int left, Said said) {}

    /**
     * Remembers what those resources say now; nobody else changes them until the transaction is over.
     *
     * @return the batch's number
     */
    long remember(Collection<Long> resources, String by) {
        sql.list(row -> 0, "select from resource where id = any (?) order by id for update",
                (Object) resources.toArray(Long[]::new));
        sql.update("delete from described_before where not " + RECENT);
        long batch = sql.list(row -> row.getLong(1), "select nextval('portal_id')").get(0);
        sql.update("""
                insert into described_before (tenant_id, batch, taken_by, resource_id, found, left_as, %1$s)
                select ?, ?, ?, id, version, version, %1$s from resource where id = any (?)""".formatted(SAID),
                tenant.code(), batch, by, resources.toArray(Long[]::new));
        return batch;
    }

    /** The batch is taken: what is changed from now on, somebody else changed. */
    void settle(long batch) {
        sql.update("""
                update described_before set left_as = resource.version
                from resource where resource.id = resource_id and batch = ?""", batch);
    }

    /** The latest first. */
    List<DescribedBatch> of(String by) {
        return sql.list(row -> new DescribedBatch(row.getLong(1), instant(row, "taken"), row.getInt(3)), """
                select batch, min(taken_at) as taken, count(*) from described_before
                where taken_by = ? and %s group by batch order by batch desc""".formatted(RECENT), by);
    }

    /**
     * A batch of theirs, which nobody else undoes, and whose resources nobody else changes, until the transaction is
     * over; empty where there is none.
     */
    List<Before> hold(long batch, String by) {
        sql.list(row -> 0, """
                select from resource where id in (select resource_id from described_before
                    where batch = ? and taken_by = ?) order by id for update""", batch, by);
        return sql.list(DescribedBatches::before, """
                select resource_id, left_as, %s from described_before
                where batch = ? and taken_by = ? and %s order by resource_id for update""".formatted(SAID, RECENT),
                batch, by);
    }

    /** The batch is undone; one before it that left a resource as this one found it can be undone too. */
    void forget(long batch) {
        sql.update("""
                update described_before earlier set left_as = resource.version, version = earlier.version + 1
                from described_before undone join resource on resource.id = undone.resource_id
                where undone.batch = ? and earlier.resource_id = undone.resource_id
                    and earlier.batch < undone.batch and earlier.left_as = undone.found""", batch);
        sql.update("delete from described_before where batch = ?", batch);
    }

    private static Before before(ResultSet row) throws SQLException {
        return new Before(row.getLong("resource_id"), row.getInt("left_as"), new Said(
                row.getString("title"), named(ResourceKind.class, row.getString("kind")),
                named(TaughtStage.class, row.getString("stage")),
                row.getObject("grade", Integer.class), row.getString("subject"),
                row.getObject("textbook_part_id", Long.class), row.getString("author"),
                row.getBoolean("author_named"), named(Licence.class, row.getString("licence")),
                row.getString("source"), row.getString("abstract"),
                row.getObject("described_at", OffsetDateTime.class)));
    }

    private static <T extends Enum<T>> T named(Class<T> of, String name) {
        return name == null ? null : Enum.valueOf(of, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
