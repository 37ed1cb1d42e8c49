package portal.library.catalogue;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import portal.identity.CurrentCaller;
import portal.tenancy.CurrentTenant;
import portal.tenancy.NationalTime;
import portal.tenancy.TenantSql;

/**
 * What the county's people took of others' entries (取用记录); its own alone, the owner never learns of it. Asks
 * for no rights.
 */
@Dependent
class CatalogueTakings {

    /** Whether the entry is there for the county. */
    private static final String THERE = """
            exists (select from catalogue_entry e where e.tenant_id = taken.owner
                and e.id = taken.entry_id and e.withdrawn_at is null)""";

    /** Why it was taken back for good; null where nobody said so. */
    private static final String BECAUSE = """
            (select max(because) from catalogue_tombstone t where t.tenant_id = taken.owner
                and t.entry_id = taken.entry_id and because <> '')""";

    /** What is gone and was not told. */
    private static final String NEWS =
            "not %s and (not is_told or %s is not null)".formatted(THERE, BECAUSE);

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentCaller caller;

    /**
     * Somebody who has what is gone.
     *
     * @param because why; empty where nobody said so
     * @param copy    the id of what they made of it, or null
     */
    record Orphaned(
            long id, EntryKey entry, String by, String title, String giver, String because, Long copy) {

        boolean isForGood() {
            return !because.isEmpty();
        }
    }

    /** The caller has its files. @param copy the id of what was made of it, or null */
    void note(CatalogueEntry entry, Long copy) {
        sql.update("""
                insert into catalogue_taking as taken
                    (tenant_id, owner, entry_id, taken_by, taken_on, title, giver, copy_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, owner, entry_id, taken_by) do update set
                    taken_on = excluded.taken_on, title = excluded.title, giver = excluded.giver,
                    copy_id = coalesce(excluded.copy_id, taken.copy_id), version = taken.version + 1
                where excluded.copy_id is not null or (taken.taken_on, taken.title, taken.giver)
                    is distinct from (excluded.taken_on, excluded.title, excluded.giver)""",
                tenant.code(), entry.key().county(), entry.key().id(), caller.get().getName(), today(),
                entry.title(), entry.giver(), copy);
    }

    /** Whether somebody has what is gone and was not told. */
    boolean isNews() {
        return sql.list(row -> row.getBoolean(1),
                "select exists (select from catalogue_taking taken where " + NEWS + ")").get(0);
    }

    /**
     * Those who have what is gone, each told by this once: what was taken back for good is followed no more, what is
     * merely not theirs to read is.
     */
    List<Orphaned> gone() {
        var gone = sql.list(CatalogueTakings::orphaned, """
                select taken.id, owner, entry_id, taken_by, title, giver, copy_id, coalesce(%s, '') as because
                from catalogue_taking taken where %s order by taken.id for update""".formatted(BECAUSE, NEWS));
        var ids = gone.stream().collect(partitioningBy(
                Orphaned::isForGood, mapping(Orphaned::id, toList())));
        sql.update("delete from catalogue_taking where id = any (?)", (Object) ids.get(true).toArray(Long[]::new));
        sql.update("update catalogue_taking set is_told = true, version = version + 1 where id = any (?)",
                (Object) ids.get(false).toArray(Long[]::new));
        return gone;
    }

    /**
     * Forgets what was taken too long ago to be taught with, where no copy was made of it, and follows anew what is
     * there again.
     */
    void tidy() {
        sql.update("delete from catalogue_taking where copy_id is null and taken_on < ?",
                Date.valueOf(NationalTime.today().minusYears(1)));
        sql.update("""
                update catalogue_taking taken set is_told = false, version = version + 1
                where is_told and\s""" + THERE);
    }

    private static Date today() {
        return Date.valueOf(NationalTime.today());
    }

    private static Orphaned orphaned(ResultSet row) throws SQLException {
        return new Orphaned(row.getLong("id"), new EntryKey(row.getString("owner"), row.getLong("entry_id")),
                row.getString("taken_by"), row.getString("title"), row.getString("giver"),
                row.getString("because"), row.getObject("copy_id", Long.class));
    }
}
