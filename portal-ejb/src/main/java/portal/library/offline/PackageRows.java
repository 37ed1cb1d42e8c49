package portal.library.offline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** The county's packages as stored; asks for no rights. */
@Dependent
class PackageRows {

    private static final String READ =
            "select id, job_id, asked_by, name, made_at, file_id from resource_package where ";

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /** A package as its row tells of it. */
    record Row(long id, long job, String askedBy, String name, OffsetDateTime madeAt, long file) {}

    /** Somebody asks for one package after another until the transaction is over. */
    void claim(String user) {
        sql.list(row -> 0, "select pg_advisory_xact_lock(hashtext(?))", "library-package " + user);
    }

    long next() {
        return sql.list(row -> row.getLong(1), "select nextval('portal_id')").get(0);
    }

    /** @param versions the ids of the versions in it */
    void add(long id, long job, String by, String name, long file, Collection<Long> versions) {
        sql.update("""
                insert into resource_package (id, tenant_id, job_id, asked_by, name, file_id)
                values (?, ?, ?, ?, ?, ?)""", id, tenant.code(), job, by, name, file);
        sql.update("""
                insert into resource_package_item (tenant_id, package_id, resource_version_id)
                select ?, ?, unnest(?::bigint[])""",
                tenant.code(), id, versions.toArray(Long[]::new));
    }

    Optional<Row> find(long id) {
        return sql.list(PackageRows::row, READ + "id = ?", id).stream().findFirst();
    }

    Optional<Row> ofJob(long job) {
        return sql.list(PackageRows::row, READ + "job_id = ?", job).stream().findFirst();
    }

    /** The newest first. */
    List<Row> of(String user) {
        return sql.list(PackageRows::row, READ + "asked_by = ? order by made_at desc, id desc", user);
    }

    /** The ids of the versions in it. */
    List<Long> versions(long id) {
        return sql.list(row -> row.getLong(1), """
                select resource_version_id from resource_package_item
                where package_id = ? order by id""", id);
    }

    /** A version of a resource that a package has. */
    record Held(long pack, long resource, long version) {}

    List<Held> held(Collection<Long> packages) {
        return sql.list(row -> new Held(row.getLong(1), row.getLong(2), row.getLong(3)), """
                select package_id, resource_id, v.id from resource_package_item item
                join resource_version v
                    on (v.tenant_id, v.id) = (item.tenant_id, item.resource_version_id)
                where package_id = any (?)""", (Object) packages.toArray(Long[]::new));
    }

    void remove(long id) {
        sql.update("delete from resource_package where id = ?", id);
    }

    /** @return the ids of the files of those that were made so many days ago, and are gone now */
    List<Long> removeOld(long days) {
        return sql.list(row -> row.getLong(1), """
                delete from resource_package where made_at < now() - make_interval(days => ?)
                returning file_id""", (int) days);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("id"), row.getLong("job_id"), row.getString("asked_by"),
                row.getString("name"), row.getObject("made_at", OffsetDateTime.class),
                row.getLong("file_id"));
    }
}
