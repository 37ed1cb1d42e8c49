package portal.allocation;

import java.util.List;
import java.util.Objects;

/**
 * An under-resourced school that is to be given supporters (受援校).
 *
 * @param latE6      latitude, WGS-84, micro-degrees
 * @param lonE6      longitude, WGS-84, micro-degrees
 * @param pupils     for information
 * @param supporters how many different supporters it wants, 1 or 2
 * @param previous   last cycle's supporter, or null
 * @param need       how much it needs in each subject, 0 to 3
 */
public record Recipient(String id, Stage stage, int latE6, int lonE6, int pupils,
        int supporters, String previous, List<Integer> need) {

    public Recipient {
        Objects.requireNonNull(id);
        Objects.requireNonNull(stage);
        need = List.copyOf(need);
        Require.place(id, latE6, lonE6);
        Require.within(id + ".pupils", pupils, 0, Integer.MAX_VALUE);
        Require.within(id + ".supporters", supporters, 1, 2);
        Require.levels(id, need);
    }

    /** The same school wanting another number of supporters. */
    public Recipient with(int otherSupporters) {
        return new Recipient(id, stage, latE6, lonE6, pupils, otherSupporters, previous, need);
    }
}
