package portal.library.catalogue;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.audit.AuditTrail;
import portal.audit.Entry;
import portal.content.GivenFiles;
import portal.content.OpenFile;
import portal.deed.Deed;
import portal.library.Resources;
import portal.library.VersionTaken;
import portal.library.catalogue.CatalogueHits.Hit;
import portal.library.find.Closeness;
import portal.library.find.Facets.Value;
import portal.library.find.Marked;
import portal.library.find.Typed;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Within;

/** The published catalogue as somebody of a county reads it (查阅公开目录): what was given to their province or to all. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.PUBLISHED)
public class CatalogueReading {

    /** How many are counted and can be paged through. */
    public static final int MOST = CatalogueHits.MOST;

    private static final int EXCERPT = 110;

    @Inject
    CatalogueHits hits;

    @Inject
    CatalogueRows rows;

    @Inject
    OwnEntries own;

    @Inject
    GivenFiles files;

    @Inject
    CatalogueTakings takings;

    @Inject
    Resources resources;

    @Inject
    Event<VersionTaken> taken;

    @Inject
    CurrentTenant tenant;

    @Inject
    AuditTrail trail;

    /**
     * An entry as it is read.
     *
     * @param resource the id of the resource that it is of, where that is the caller's county's own
     */
    public record Shown(CatalogueEntry entry, Optional<Long> resource) {}

    /** What was found, before it is told of. */
    private record Found(List<Hit> hits, Closeness closeness) {}

    /** @param before how many stand before the page, as far as the first thousand */
    public CataloguePage search(CatalogueFilter filter, int before, int size) {
        var typed = Typed.of(filter.text());
        var found = find(typed, filter);
        var first = found.hits().stream()
                .limit(MOST)
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.rank())
                        .thenComparing(Hit::publishedAt, Comparator.reverseOrder())
                        .thenComparing(hit -> hit.key().toString()))
                .toList();
        var page = first.stream().skip(before).limit(size).map(Hit::key).toList();
        return new CataloguePage(
                told(page, typed.marked(found.closeness())), first.size(),
                found.hits().size() > MOST, found.closeness(),
                counted(first, Hit::kind), counted(first, Hit::stage),
                counted(first, hit -> hit.subject().isEmpty() ? null : hit.subject()),
                counted(first, hit -> hit.key().county()), names(first));
    }

    /** As the library's own search: all the words as they were typed, else all of them, else some. */
    private Found find(Typed typed, CatalogueFilter filter) {
        if (typed.isBlank()) {
            return new Found(hits.all(filter), Closeness.AS_TYPED);
        }
        for (Closeness closeness : Closeness.values()) {
            var found = hits.byWords(typed, closeness, filter);
            if (!found.isEmpty()) {
                return new Found(found, closeness);
            }
        }
        return new Found(List.of(), Closeness.AS_TYPED);
    }

    private List<FoundEntry> told(List<EntryKey> page, List<String> words) {
        var entries = rows.all(page);
        return page.stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .map(entry -> new FoundEntry(entry, Marked.of(entry.title(), words),
                        Marked.around(entry.summary(), words, EXCERPT)))
                .toList();
    }

    private static <T extends Comparable<T>> List<Value<T>> counted(
            List<Hit> hits, Function<Hit, T> of) {
        return hits.stream().map(of).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet().stream()
                .map(each -> new Value<>(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<String, String> names(List<Hit> hits) {
        return hits.stream().collect(Collectors.toMap(
                hit -> hit.key().county(), Hit::county, (one, other) -> one));
    }

    /** An entry that is there for the caller; any other answers as one that never was. */
    public Shown show(EntryKey key) {
        return new Shown(
                rows.find(key).orElseThrow(() -> new NotFound("CatalogueEntry")),
                own.resource(key));
    }

    /**
     * Opens a file of an entry that is there for the caller, on record where it is another county's; the pictures of
     * its pages belong to looking at the entry.
     *
     * @param position of the file, from 1
     * @param page     0 for the file itself, else the page of it whose picture is opened
     */
    public OpenFile open(EntryKey key, int position, int page) {
        var opened = files.open(key.files(), position, page);
        if (page == 0 && opened.isOnRecord()) {
            trail.apart(Entry.done(tenant.code(), "catalogue.open-file")
                    .on("CatalogueEntry", key)
                    .with("name", opened.file().name()));
        }
        return opened;
    }

    /** Notes that the caller keeps a file of an entry: of the own county's as if it had been taken there. */
    @Deed(value = "catalogue.take", onRecord = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void taken(EntryKey key) {
        own.resource(key).ifPresentOrElse(
                resource -> resources.get(resource).getPublished()
                        .ifPresent(version -> taken.fire(new VersionTaken(version))),
                () -> rows.find(key).ifPresent(entry -> takings.note(entry, null)));
    }
}
