package portal.allocation;

import java.util.List;
import java.util.Objects;

/**
 * A strong school that takes recipients (支援校).
 *
 * @param latE6    latitude, WGS-84, micro-degrees
 * @param lonE6    longitude, WGS-84, micro-degrees
 * @param teachers for information
 * @param min      the fewest recipients it must take
 * @param max      the most it may take
 * @param strength its level in each subject, 0 to 3
 */
public record Supporter(String id, Stage stage, int latE6, int lonE6, int teachers,
        int min, int max, List<Integer> strength) {

    public Supporter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(stage);
        strength = List.copyOf(strength);
        Require.place(id, latE6, lonE6);
        Require.within(id + ".teachers", teachers, 0, Integer.MAX_VALUE);
        Require.within(id + ".min", min, 0, max);
        Require.levels(id, strength);
    }

    /** The same school with other limits. */
    public Supporter with(int otherMin, int otherMax) {
        return new Supporter(id, stage, latE6, lonE6, teachers, otherMin, otherMax, strength);
    }
}
