package portal.document.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import portal.tenancy.TenantSql;

/** The county's batches as stored. */
@Dependent
class ImportBatches {

    private static final String READ = """
            select id, list, file_name, job_id, taken_by, taken_name, taken_at, added, changed, same,
                faulty, undone_name, undone_at
            from import_batch""";

    @Inject
    TenantSql sql;

    /** A number for a batch that is about to be taken. */
    long next() {
        return sql.list(row -> row.getLong(1), "select nextval('portal_id')").get(0);
    }

    void add(long id, String list, String fileName, Long job, String by, String byName,
            ListChanges.Counts counts) {
        sql.update("""
                insert into import_batch (id, tenant_id, list, file_name, job_id, taken_by,
                    taken_name, added, changed, same, faulty)
                values (?, current_setting('app.tenant_id'), ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id, list, fileName, job, by, byName, counts.added(), counts.changed(),
                counts.same(), counts.faulty());
    }

    List<ImportBatch> page(int first, int most) {
        return sql.list(ImportBatches::batch,
                READ + " order by taken_at desc, id desc offset ? limit ?", first, most);
    }

    long count() {
        return sql.list(row -> row.getLong(1), "select count(*) from import_batch").get(0);
    }

    /** The batch, held until the transaction ends. */
    Optional<ImportBatch> hold(long id) {
        return sql.list(ImportBatches::batch, READ + " where id = ? for update", id)
                .stream().findFirst();
    }

    void undone(long id, String by, String byName) {
        sql.update("""
                update import_batch set undone_by = ?, undone_name = ?, undone_at = now(),
                    version = version + 1
                where id = ?""", by, byName, id);
    }

    private static ImportBatch batch(ResultSet row) throws SQLException {
        var undone = row.getTimestamp("undone_at");
        return new ImportBatch(
                row.getLong("id"), row.getString("list"), row.getString("file_name"),
                row.getObject("job_id", Long.class), row.getString("taken_by"),
                row.getString("taken_name"), row.getTimestamp("taken_at").toInstant(),
                row.getInt("added"), row.getInt("changed"), row.getInt("same"),
                row.getInt("faulty"), row.getString("undone_name"),
                undone == null ? null : undone.toInstant());
    }
}
