package portal.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import portal.school.School;

/**
 * Two versions side by side: what each comes to, and which recipients have other supporters.
 *
 * @param changed in the order of the recipients' codes
 */
public record VersionComparison(VersionFile one, VersionFile other, List<Changed> changed) {

    /** A recipient whose supporters are not the same in both; a side may be empty. */
    public record Changed(
            School recipient, List<PlannedPair> before, List<PlannedPair> after) {}

    static VersionComparison of(VersionFile one, VersionFile other) {
        var before = one.byRecipient();
        var after = other.byRecipient();
        var changed = new ArrayList<Changed>();
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (String code : codes) {
            var these = before.getOrDefault(code, List.of());
            var those = after.getOrDefault(code, List.of());
            if (!supporters(these).equals(supporters(those))) {
                var named = these.isEmpty() ? those : these;
                changed.add(new Changed(named.get(0).recipient(), these, those));
            }
        }
        return new VersionComparison(one, other, changed);
    }

    private static List<School> supporters(List<PlannedPair> pairs) {
        return pairs.stream().map(PlannedPair::supporter).toList();
    }
}
