package portal.library.find;

import java.util.List;
import java.util.Map;

/**
 * A part of what was found.
 *
 * @param total  how many were found, as far as they are counted
 * @param isMore whether there are more than are counted
 * @param schools the names of those that the facets count, by id
 */
public record FoundPage(
        List<FoundResource> items, int total, boolean isMore, Closeness closeness,
        Facets facets, Map<Long, String> schools) {}
