package portal.school.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is left of changes once those that took each other back are left out. */
public final class NetChanges {

    /** The first statement before the changes, and the last one after them. */
    private static final class Ends {

        private final String before;
        private String after;

        Ends(String before) {
            this.before = before;
        }
    }

    private NetChanges() {}

    /** The records that are not as they were, however often they were changed. */
    public static Set<Long> records(Change.Kind kind, List<Dated> inOrder) {
        var ends = new LinkedHashMap<Long, Map<String, Ends>>();
        for (var dated : inOrder) {
            var change = dated.change();
            if (change.kind() == kind) {
                ends.computeIfAbsent(change.record(), record -> new HashMap<>())
                        .computeIfAbsent(String.valueOf(change.column()),
                                column -> new Ends(change.before()))
                        .after = change.after();
            }
        }
        var changed = new LinkedHashSet<Long>();
        ends.forEach((record, columns) -> {
            if (columns.values().stream().anyMatch(one -> !Objects.equals(one.before, one.after))) {
                changed.add(record);
            }
        });
        return changed;
    }
}
