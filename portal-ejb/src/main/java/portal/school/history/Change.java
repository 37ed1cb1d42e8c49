package portal.school.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One column of one record of a register, as it was and as it is; or the record itself, where it was
 * added.
 *
 * @param record the record's id
 * @param column as the bureau's own table heads it; null for the record itself
 * @param before in the words of that table; null for none
 * @param after  the same
 */
public record Change(Kind kind, long record, Deed deed, String column, String before, String after) {

    /** Whose register. */
    public enum Kind { SCHOOL, TEACHER }

    /** What was done to the record. */
    public enum Deed { ADDED, CHANGED, REMOVED, MERGED, UNMERGED }

    public Change {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(deed);
        if (deed == Deed.CHANGED) {
            Objects.requireNonNull(column);
        }
    }

    /** The record is new; what was first stated of it is what stands before its later changes. */
    public static Change added(Kind kind, long record, String code) {
        return new Change(kind, record, Deed.ADDED, null, null, code);
    }

    /** That a personal number changed, and nothing of it. */
    public static Change unsaid(Kind kind, long record, String column) {
        return new Change(kind, record, Deed.CHANGED, column, null, null);
    }

    /** What differs between two statements of a record, column by column in their order. */
    public static List<Change> between(
            Kind kind, long record, Map<String, String> before, Map<String, String> after) {
        return between(kind, record, Deed.CHANGED, before, after);
    }

    /** The record goes, with everything that was stated of it, so that it can come back. */
    public static List<Change> removed(Kind kind, long record, Map<String, String> before) {
        return between(kind, record, Deed.REMOVED, before, Map.of());
    }

    /** The same under another name of the deed, such as a merge and its undoing. */
    public static List<Change> between(
            Kind kind, long record, Deed deed, Map<String, String> before,
            Map<String, String> after) {
        var columns = new LinkedHashSet<>(before.keySet());
        columns.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (String column : columns) {
            if (!Objects.equals(before.get(column), after.get(column))) {
                changes.add(new Change(
                        kind, record, deed, column, before.get(column), after.get(column)));
            }
        }
        return changes;
    }

    /** What was stated of a record before the changes, which are in their order. */
    public static Map<String, String> before(Map<String, String> now, List<Change> changes) {
        var texts = new LinkedHashMap<>(now);
        for (int i = changes.size() - 1; i >= 0; i--) {
            var change = changes.get(i);
            if (change.before() == null) {
                texts.remove(change.column());
            } else {
                texts.put(change.column(), change.before());
            }
        }
        return texts;
    }
}
