package portal.library.catalogue;

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

/** What the county's people took of others' entries (取用记录); its own alone, the owner never learns of it. Asks for no rights. */
@Dependent
class CatalogueTakings {

    /** Whose entry is there for nobody of the county any more. */
    private static final String ORPHANED = """
            not exists (select from catalogue_entry e where e.tenant_id = taken.owner
                and e.id = taken.entry_id and e.withdrawn_at is null)""";

    /** Long enough to have taught with it; a copy is followed for as long as it is there. */
    private static final String OVER = "taken.copy_id is null and taken.taken_on < ?";

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
    record Orphaned(EntryKey entry, String by, String title, String giver, String because, Long copy) {}

    /** The caller has its files. @param copy the id of what was made of it, or null */
    void note(CatalogueEntry entry, Long copy) {
        sql.update("""
                insert into catalogue_taking as taken
                    (tenant_id, owner, entry_id, taken_by, taken_on, title, giver, copy_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, owner, entry_id, taken_by) do update set
                    taken_on = excluded.taken_on, title = excluded.title, giver = excluded.giver,
                    copy_id = coalesce(excluded.copy_id, taken.copy_id), version = taken.version + 1""",
                tenant.code(), entry.key().county(), entry.key().id(), caller.get().getName(), today(),
                entry.title(), entry.giver(), copy);
    }

    boolean isNews() {
        return sql.list(row -> row.getBoolean(1),
                "select exists (select from catalogue_taking taken where %s or %s)"
                        .formatted(ORPHANED, OVER), lastYear()).get(0);
    }

    /** Forgets what is gone, and what was taken too long ago. @return who had what is gone */
    List<Orphaned> forget() {
        sql.update("delete from catalogue_taking taken where " + OVER, lastYear());
        return sql.list(CatalogueTakings::orphaned, """
                with gone as (delete from catalogue_taking taken where %s returning *)
                select gone.*, coalesce((select because from catalogue_tombstone t
                    where t.tenant_id = gone.owner and t.entry_id = gone.entry_id
                    order by because <> '' desc, gone_at desc limit 1), '') as because
                from gone order by owner, entry_id, taken_by""".formatted(ORPHANED));
    }

    private static Date today() {
        return Date.valueOf(NationalTime.today());
    }

    private static Date lastYear() {
        return Date.valueOf(NationalTime.today().minusYears(1));
    }

    private static Orphaned orphaned(ResultSet row) throws SQLException {
        return new Orphaned(new EntryKey(row.getString("owner"), row.getLong("entry_id")),
                row.getString("taken_by"), row.getString("title"), row.getString("giver"),
                row.getString("because"), row.getObject("copy_id", Long.class));
    }
}
