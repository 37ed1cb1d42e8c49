package portal.library.find;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import portal.library.ResourceAccess;
import portal.library.ResourceAccess.Eyes;
import portal.tenancy.Within;

/** Finds resources among those that the caller reads (查找资源), each in the version that reaches them. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class LibrarySearch {

    /** How many are counted and can be paged through. */
    public static final int MOST = Hits.MOST;

    @Inject
    Hits hits;

    @Inject
    FoundRows rows;

    @Inject
    ResourceAccess access;

    /** What was found, before it is told of. */
    private record Found(List<Hit> hits, Closeness closeness) {}

    /** @param before how many stand before the page, as far as the first thousand */
    public FoundPage search(ResourceFilter filter, ResourceOrder order, int before, int size) {
        var typed = Typed.of(filter.text());
        var found = find(typed, filter, access.eyes());
        var first = found.hits().subList(0, Math.min(found.hits().size(), MOST));
        var page = sorted(first, order, filter.part()).stream()
                .skip(before).limit(size).map(Hit::version).toList();
        return new FoundPage(
                rows.of(page, typed.marked(found.closeness())), first.size(),
                found.hits().size() > MOST, found.closeness(),
                Facets.of(first, hits.editions(first)), hits.schools(first, filter.school()));
    }

    /** All the words as they were typed; where nothing has them, all of them apart; else some. */
    private Found find(Typed typed, ResourceFilter filter, Eyes eyes) {
        if (typed.isBlank()) {
            return new Found(hits.all(filter, eyes), Closeness.AS_TYPED);
        }
        for (Closeness closeness : Closeness.values()) {
            var found = hits.byWords(typed, closeness, filter, eyes);
            if (closeness == Closeness.AS_TYPED && typed.letters().isPresent()) {
                found = both(found, hits.byLetters(typed.letters().get(), filter, eyes));
            }
            if (!found.isEmpty()) {
                return new Found(found, closeness);
            }
        }
        return new Found(List.of(), Closeness.AS_TYPED);
    }

    private static List<Hit> both(List<Hit> some, List<Hit> others) {
        var all = new LinkedHashMap<Long, Hit>();
        some.forEach(hit -> all.put(hit.version(), hit));
        others.forEach(hit -> all.putIfAbsent(hit.version(), hit));
        return new ArrayList<>(all.values());
    }

    /** What is for the very lesson that was asked for stands before what is for its whole unit. */
    private static List<Hit> sorted(List<Hit> hits, ResourceOrder order, Long part) {
        var newest = Comparator.comparing(Hit::sharedAt).reversed()
                .thenComparing(Hit::version, Comparator.reverseOrder());
        if (order == ResourceOrder.NEWEST) {
            return hits.stream().sorted(newest).toList();
        }
        var now = Instant.now();
        return hits.stream()
                .sorted(Comparator
                        .comparing((Hit hit) -> part != null && !part.equals(hit.part()))
                        .thenComparing(hit -> -hit.score(now))
                        .thenComparing(newest))
                .toList();
    }
}
