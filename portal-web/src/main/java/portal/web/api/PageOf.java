package portal.web.api;

import java.util.List;

/**
 * A page of a list as the API tells it.
 *
 * @param page  which, the first being 1
 * @param size  how many items a page has
 * @param total how many items there are on all pages
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {}
