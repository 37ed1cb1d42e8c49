package portal.library.use;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.library.Resource;
import portal.library.ResourceVersion;
import portal.tenancy.CurrentTenant;
import portal.tenancy.NationalTime;
import portal.tenancy.TenantSql;

/** The county's uses of resources as stored; asks for no rights. */
@Dependent
class UseRows {

    private static final String TAUGHT = """
            select u.id, u.version, used_by, school.name as school, elsewhere, used_on, class_taught,
                lesson_hours, feedback
            from resource_use u join school on (school.tenant_id, school.id) = (u.tenant_id, u.school_id)
            where kind = 'TAUGHT' and""";

    /** Whether the resource of that alias is shared beyond its school with a file that what it was made from never had. */
    static final String CHANGED_COPY = """
            exists (select from resource_version v
                join resource_file f on (f.tenant_id, f.resource_version_id) = (v.tenant_id, v.id)
                join stored_file s on (s.tenant_id, s.id) = (f.tenant_id, f.file_id)
                where v.resource_id = %1$s.id and v.audience <> 'OWN_SCHOOL'
                    and not exists (select from resource_version o
                        join resource_file g on (g.tenant_id, g.resource_version_id) = (o.tenant_id, o.id)
                        join stored_file t on (t.tenant_id, t.id) = (g.tenant_id, g.file_id)
                        where o.resource_id = %1$s.adapted_from_id and t.sha256 = s.sha256))""";

    /** Whether {@code made} is a copy of {@code r} that counts: others made it at another school, and changed it. */
    static final String ADAPTED_COPY =
            "made.school_id is distinct from r.school_id and made.made_by <> r.made_by and "
                    + CHANGED_COPY.formatted("made");

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /** Counts it once a day. @param school where the taker acts, or null */
    void taken(ResourceVersion version, String by, Long school) {
        sql.update("""
                insert into resource_use (tenant_id, resource_id, resource_version_id, kind, used_by,
                    school_id, elsewhere, used_on)
                values (?, ?, ?, 'DOWNLOADED', ?, ?, true, ?) on conflict do nothing""",
                tenant.code(), version.getResource().getId(), version.getId(), by, school,
                Date.valueOf(NationalTime.today()));
    }

    /** What is told in the county is told one after another until the transaction is over. */
    void claim() {
        sql.list(row -> row,
                "select pg_advisory_xact_lock(hashtext(?))", "resource_use " + tenant.code());
    }

    /** How many classes they told of the day, that one apart. @param but 0 for none */
    int toldOn(String by, LocalDate day, long but) {
        return sql.list(row -> row.getInt(1), """
                select count(*) from resource_use
                where kind = 'TAUGHT' and used_by = ? and used_on = ? and id <> ?""",
                by, Date.valueOf(day), but).get(0);
    }

    /** @return its id; empty where the same person has told of the same class on that day */
    Optional<Long> taught(ResourceVersion version, String by, long school, ClassTaught told) {
        var of = version.getResource().getSchool();
        return sql.list(row -> row.getLong(1), """
                insert into resource_use (tenant_id, resource_id, resource_version_id, kind, used_by,
                    school_id, elsewhere, used_on, class_taught, lesson_hours, feedback)
                values (?, ?, ?, 'TAUGHT', ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""",
                tenant.code(), version.getResource().getId(), version.getId(), by, school,
                (of == null || of.getId() != school)
                        && !version.getResource().getMadeBy().equals(by),
                Date.valueOf(told.on()), told.name(),
                told.hours().orElse(null), told.feedback()).stream().findFirst();
    }

    /** What makes a class that was taught the same as another. */
    record Told(long resource, String by, LocalDate on, String name) {}

    /** All that those people told. @param by their user names */
    Set<Told> toldBy(Collection<String> by) {
        return new HashSet<>(sql.list(row -> new Told(row.getLong(1), row.getString(2),
                        row.getObject(3, LocalDate.class), row.getString(4)), """
                select resource_id, used_by, used_on, class_taught from resource_use
                where kind = 'TAUGHT' and used_by = any (?)""", (Object) by.toArray(String[]::new)));
    }

    /** @return whether it was as the caller saw it */
    boolean correct(long id, int seen, ClassTaught told) {
        return sql.update("""
                update resource_use set used_on = ?, class_taught = ?, lesson_hours = ?, feedback = ?,
                    version = version + 1
                where id = ? and version = ? and kind = 'TAUGHT'""",
                Date.valueOf(told.on()), told.name(), told.hours().orElse(null), told.feedback(),
                id, seen) > 0;
    }

    void remove(long id) {
        sql.update("delete from resource_use where id = ? and kind = 'TAUGHT'", id);
    }

    /** What somebody told, by its id. */
    Optional<Taught> told(long id, String by) {
        return sql.list(UseRows::taught, TAUGHT + " u.id = ? and used_by = ?", id, by)
                .stream().findFirst();
    }

    /** The id of the resource that it was taught with. */
    long resourceOf(long id) {
        return sql.list(row -> row.getLong(1),
                "select resource_id from resource_use where id = ?", id).get(0);
    }

    /** Whether they told the same of another lesson. */
    boolean isToldTwice(long id, String by, ClassTaught told) {
        return sql.list(row -> row.getBoolean(1), """
                select exists (select from resource_use other
                    join resource_use u on u.id = ? and u.resource_id = other.resource_id
                    where other.kind = 'TAUGHT' and other.id <> u.id and other.used_by = ?
                        and other.used_on = ? and other.class_taught = ?)""",
                id, by, Date.valueOf(told.on()), told.name()).get(0);
    }

    /** The newest first. */
    List<Taught> taughtWith(long resource) {
        return sql.list(UseRows::taught,
                TAUGHT + " resource_id = ? order by used_on desc, u.id desc", resource);
    }

    UseCounts counts(Resource resource) {
        return sql.list(row -> new UseCounts(row.getInt(1), row.getInt(2), row.getInt(3),
                        row.getInt(4), row.getInt(5)), """
                select count(*) filter (where kind = 'DOWNLOADED'),
                    count(distinct (school_id, class_taught, used_on))
                        filter (where kind = 'TAUGHT' and elsewhere),
                    count(distinct school_id) filter (where kind = 'TAUGHT' and elsewhere),
                    count(distinct (school_id, class_taught, used_on))
                        filter (where kind = 'TAUGHT' and not elsewhere),
                    (select count(distinct coalesce(made.school_id, 0)) from resource made
                        join resource r on (r.tenant_id, r.id) = (made.tenant_id, made.adapted_from_id)
                        where r.id = ? and made.withdrawn_at is null and made.taken_down_at is null
                        and %s)
                from resource_use where resource_id = ?""".formatted(ADAPTED_COPY),
                resource.getId(), resource.getId()).get(0);
    }

    /**
     * Who took it, taught it since that day, or went on from it; its maker apart.
     *
     * @param at the schools where they did; empty for all
     */
    List<String> users(Resource resource, LocalDate since, Optional<Set<Long>> at) {
        var schools = at.orElse(Set.of()).toArray(Long[]::new);
        return sql.list(row -> row.getString(1), """
                select used_by from resource_use where resource_id = ? and used_on >= ? and used_by <> ?
                    and (? or school_id = any (?))
                union
                select made_by from resource where adapted_from_id = ? and made_by <> ?
                    and (? or school_id = any (?))
                order by 1""",
                resource.getId(), Date.valueOf(since), resource.getMadeBy(), at.isEmpty(), schools,
                resource.getId(), resource.getMadeBy(), at.isEmpty(), schools);
    }

    private static Taught taught(ResultSet row) throws SQLException {
        return new Taught(row.getLong("id"), row.getInt("version"), row.getString("used_by"),
                row.getString("school"), row.getBoolean("elsewhere"),
                new ClassTaught(row.getString("class_taught"),
                        row.getObject("used_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("lesson_hours", Integer.class)),
                        row.getString("feedback")));
    }
}
