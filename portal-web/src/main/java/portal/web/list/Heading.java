package portal.web.list;

/**
 * What stands above a column of a list.
 *
 * @param key    its words
 * @param href   the same list sorted by it; nothing where it cannot be
 * @param sorted as {@code aria-sort} says it
 * @param style  of the whole column
 */
public record Heading(String key, String href, String sorted, String style) {

    /** One that does not sort. */
    public static Heading plain(String key, String style) {
        return new Heading(key, null, null, style);
    }
}
