package portal.school.search;

/**
 * Something that was found.
 *
 * @param kind   the simple name of what it is, such as {@code School}; worded as {@code search.kind.<kind>}
 * @param key    by which the county knows it, a code or a number
 * @param detail where it belongs, or null
 * @param rank   how well it fits: 0 is the very thing, more is less
 */
public record Found(String kind, String key, String name, String detail, int rank) {

    /** It is the code that was typed. */
    public static final int THE_VERY = 0;

    /** Its name, its pinyin or its initials begin with what was typed. */
    public static final int BEGINS = 1;

    /** What was typed stands somewhere in it. */
    public static final int CONTAINS = 2;
}
