package portal.school.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is left of changes once those that took each other back are left out. A change whose words are
 * on no record, as of a person's number, is never taken back.
 */
public final class NetChanges {

    /** The first statement before the changes, and the last one after them. */
    private static final class Ends {

        private final String before;
        private String after;
        private boolean unsaid;

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
                var column = ends.computeIfAbsent(change.record(), record -> new HashMap<>())
                        .computeIfAbsent(String.valueOf(change.column()),
                                named -> new Ends(change.before()));
                column.after = change.after();
                column.unsaid |= change.before() == null && change.after() == null;
            }
        }
        var changed = new LinkedHashSet<Long>();
        ends.forEach((record, columns) -> {
            if (columns.values().stream().anyMatch(
                    one -> one.unsaid || !Objects.equals(one.before, one.after))) {
                changed.add(record);
            }
        });
        return changed;
    }
}
