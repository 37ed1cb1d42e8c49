package portal.library.use;

import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import portal.NotFound;
import portal.OneLine;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.CurrentCaller;
import portal.library.Resource;
import portal.tenancy.Within;

/** Where somebody keeps resources in folders of their own (备课夹), and shares these with their school. */
@Stateless
@RolesAllowed({BUREAU_OFFICER, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class Collecting {

    @Inject
    ReadResources resources;

    @Inject
    CollectionRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    /** The caller's own by name, then those that others share with their school. */
    public List<Collection> all() {
        var by = caller.get();
        var heads = rows.readBy(by);
        var items = rows.items(heads);
        var read = resources.those(items.values().stream().flatMap(List::stream).distinct().toList())
                .stream().collect(toMap(Resource::getId, identity()));
        return heads.stream().map(head -> {
            var those = items.get(head.id()).stream().map(read::get).filter(Objects::nonNull).toList();
            return new Collection(head.id(), head.name(), head.owner().equals(by.getName()),
                    head.ownerName(), head.sharedAt() != null, those,
                    items.get(head.id()).size() - those.size());
        }).toList();
    }

    /** The names of the caller's own by their ids, in the order of the names. */
    public Map<Long, String> names() {
        var names = new LinkedHashMap<Long, String>();
        var by = caller.get();
        rows.readBy(by).stream()
                .filter(one -> one.owner().equals(by.getName()))
                .forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /** @return its id */
    @Deed("library.collection-make")
    public long make(String name) {
        var by = caller.get();
        var called = called(name);
        if (names().size() >= Collection.MOST) {
            throw new RuleViolation("collection.too-many", Collection.MOST);
        }
        long id = rows.make(by, called).orElseThrow(() -> new RuleViolation("collection.named-already", called));
        deed.on("Collection", id);
        return id;
    }

    private static String called(String name) {
        return OneLine.required(name, Collection.LONGEST_NAME, "collection.nameless");
    }

    @Deed("library.collection-rename")
    public void rename(long id, String name) {
        var called = called(name);
        if (!rows.rename(own(id), called)) {
            throw new RuleViolation("collection.named-already", called);
        }
    }

    /** Lets everybody of the caller's school read it, or nobody else. */
    @Deed("library.collection-share")
    public void share(long id, boolean isShared) {
        own(id);
        deed.detail("shared", isShared);
        rows.share(id, isShared
                ? caller.get().school().orElseThrow(() -> new NotFound("School")) : null);
    }

    /** The folder alone; what is in it stays in the library. */
    @Deed("library.collection-remove")
    public void remove(long id) {
        own(id);
        rows.remove(id);
    }

    /** Puts a resource at the end, where it is not in it yet. */
    @Deed("library.collect")
    public void add(long id, long resource) {
        resources.one(resource);
        if (rows.items(List.of(own(id))).get(id).size() >= Collection.MOST_ITEMS) {
            throw new RuleViolation("collection.full", Collection.MOST_ITEMS);
        }
        rows.add(id, resource);
    }

    @Deed("library.uncollect")
    public void take(long id, long resource) {
        own(id);
        rows.take(id, resource);
    }

    /** Puts a resource before the one before it. */
    @Deed("library.collection-order")
    public void raise(long id, long resource) {
        own(id);
        rows.raise(id, resource);
    }

    private CollectionRows.Head own(long id) {
        deed.on("Collection", id);
        return rows.own(id, caller.get());
    }
}
