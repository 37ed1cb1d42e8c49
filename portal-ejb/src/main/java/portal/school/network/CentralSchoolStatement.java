package portal.school.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a list that states central schools (中心校) would make of those that there are. */
final class CentralSchoolStatement {

    private CentralSchoolStatement() {}

    /** Which schools would move, and to which central school; to none where it is empty. */
    static Map<String, Optional<String>> moves(
            Map<String, String> before, Map<String, Optional<String>> stated) {
        var moves = new TreeMap<String, Optional<String>>();
        stated.forEach((school, central) -> {
            if (!Objects.equals(before.get(school), central.orElse(null))) {
                moves.put(school, central);
            }
        });
        return moves;
    }

    /** The message key of what is wrong, by the code of the school that is stated so. */
    static Map<String, String> faults(
            Map<String, String> before, Map<String, Optional<String>> stated, Set<String> known) {
        var after = new HashMap<>(before);
        stated.forEach((school, central) -> central.ifPresentOrElse(
                code -> after.put(school, code), () -> after.remove(school)));
        var faults = new TreeMap<String, String>();
        stated.forEach((school, central) -> central.ifPresent(code -> {
            if (code.equals(school)) {
                faults.put(school, "network.own-central");
            } else if (!known.contains(code)) {
                faults.put(school, "network.central-unknown");
            } else if (after.containsKey(code)) {
                faults.put(school, "network.central-of-central");
            }
        }));
        return faults;
    }
}
