package portal.school.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a record takes over from another one as the two become one, and what of the other one is
 * given up.
 *
 * @param filled what the kept one had not stated, by column, in the words of the bureau's own table
 * @param lost   where the two differ, what the other stated
 */
public record Takeover(Map<String, String> filled, Map<String, String> lost) {

    /**
     * @param before what the kept one states
     * @param after  what it will state
     * @param gone   what the other states
     * @param own    columns that say which record it is, and are not compared
     */
    public static Takeover of(
            Map<String, String> before, Map<String, String> after, Map<String, String> gone,
            Set<String> own) {
        var filled = new LinkedHashMap<String, String>();
        var lost = new LinkedHashMap<String, String>();
        gone.forEach((column, text) -> {
            if (!own.contains(column) && !text.equals(before.get(column))) {
                (text.equals(after.get(column)) ? filled : lost).put(column, text);
            }
        });
        return new Takeover(filled, lost);
    }

    /** What is stated without that which had been taken over, unless it was stated anew since. */
    public static Map<String, String> takenBack(
            Map<String, String> now, Map<String, String> gone, Collection<String> filled) {
        var left = new LinkedHashMap<>(now);
        filled.stream()
                .filter(column -> now.containsKey(column)
                        && now.get(column).equals(gone.get(column)))
                .forEach(left::remove);
        return left;
    }
}
