package portal.library.use;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.NotFound;
import portal.identity.Caller;
import portal.tenancy.CurrentTenant;
import portal.tenancy.TenantSql;

/** The county's folders of resources as stored. */
@Dependent
class CollectionRows {

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /** A folder's head. */
    record Head(long id, String name, String owner, String ownerName, Long sharedAt) {}

    /** @return its id; empty where the owner has one of that name */
    Optional<Long> make(Caller by, String name) {
        return sql.list(row -> row.getLong(1), """
                insert into resource_collection (tenant_id, owned_by, owner_name, name)
                values (?, ?, ?, ?) on conflict do nothing returning id""",
                tenant.code(), by.getName(), by.getDisplayName(), name).stream().findFirst();
    }

    /** The caller's own by name, then those that others share with their school. */
    List<Head> readBy(Caller by) {
        return sql.list(CollectionRows::head, """
                select id, name, owned_by, owner_name, shared_at from resource_collection
                where owned_by = ? or shared_at = ?
                order by owned_by <> ?, name, id""",
                by.getName(), by.school().orElse(null), by.getName());
    }

    /** The ids of the resources in each, in their order. */
    Map<Long, List<Long>> items(List<Head> of) {
        var items = new LinkedHashMap<Long, List<Long>>();
        of.forEach(head -> items.put(head.id(), new ArrayList<>()));
        sql.list(row -> items.get(row.getLong(1)).add(row.getLong(2)), """
                select collection_id, resource_id from resource_collection_item
                where collection_id = any (?) order by collection_id, position, id""",
                (Object) items.keySet().toArray(Long[]::new));
        return items;
    }

    /** Holds one of the caller's own until the transaction ends; any other was never there. */
    Head own(long id, Caller by) {
        return sql.list(CollectionRows::head, """
                select id, name, owned_by, owner_name, shared_at from resource_collection
                where id = ? and owned_by = ? for update""", id, by.getName()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Collection"));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("id"), row.getString("name"), row.getString("owned_by"),
                row.getString("owner_name"), row.getObject("shared_at", Long.class));
    }

    /** @return whether no other of the same owner has that name */
    boolean rename(Head one, String name) {
        return sql.update("""
                update resource_collection set name = ?, version = version + 1
                where id = ? and not exists (select from resource_collection other
                    where other.owned_by = ? and other.name = ? and other.id <> ?)""",
                name, one.id(), one.owner(), name, one.id()) > 0;
    }

    /** @param school null to share it with nobody */
    void share(long id, Long school) {
        sql.update("""
                update resource_collection set shared_at = ?, made_for = null,
                    version = version + 1
                where id = ?""", school, id);
    }

    void remove(long id) {
        sql.update("delete from resource_collection where id = ?", id);
    }

    void add(long id, long resource) {
        sql.update("""
                insert into resource_collection_item (tenant_id, collection_id, resource_id, position)
                select ?, ?, ?, coalesce(max(position), 0) + 1
                from resource_collection_item where collection_id = ? on conflict do nothing""",
                tenant.code(), id, resource, id);
    }

    void take(long id, long resource) {
        sql.update("delete from resource_collection_item where collection_id = ? and resource_id = ?",
                id, resource);
    }

    /** Puts it before the one that stands before it. */
    void raise(long id, long resource) {
        sql.update("""
                with moved as (
                    select id, position from resource_collection_item
                    where collection_id = ? and resource_id = ?),
                before as (
                    select item.id, item.position from resource_collection_item item, moved
                    where collection_id = ? and item.position < moved.position
                    order by item.position desc limit 1)
                update resource_collection_item item
                set position = case when item.id = moved.id then before.position else moved.position end,
                    version = item.version + 1
                from moved, before where item.id in (moved.id, before.id)""",
                id, resource, id);
    }
}
