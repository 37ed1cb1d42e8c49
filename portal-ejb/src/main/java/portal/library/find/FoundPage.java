package portal.library.find;

import java.util.List;

/**
 * A part of what was found.
 *
 * @param total  how many were found, as far as they are counted
 * @param isMore whether there are more than are counted
 */
public record FoundPage(
        List<FoundResource> items, int total, boolean isMore, Closeness closeness,
        Facets facets) {}
