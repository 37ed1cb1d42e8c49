package portal.document.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import portal.RuleViolation;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.Table;
import portal.document.TableFormat;

/**
 * What a file changes in a register: how many of each kind, and the first of them to be read.
 *
 * @param format     the columns of the list
 * @param table      what the kit read: headers, unknown columns, faults of single cells
 * @param further    the first faults between cells, between rows and against the register
 * @param furtherCount all of those
 * @param counts     how many there are
 * @param added      the first that the register does not have
 * @param changed    the first that the file states otherwise
 * @param numbered   the first rows that were given a key
 * @param remarks    what is strange and no fault
 * @param offered    the options that are worth a look with this file, by name
 */
public record ListChanges(
        TableFormat format, Table table, List<CellFault> further, long furtherCount, Counts counts,
        List<Added> added, List<Changed> changed, List<Numbered> numbered,
        List<Remark> remarks, Set<String> offered) {

    /** As many of each kind as are kept for reading. */
    public static final int LISTED = 100;

    /**
     * How many there are of each kind, also of those that are not listed.
     *
     * @param rows   without a fault
     * @param faulty rows with one
     */
    public record Counts(int rows, int added, int changed, int same, int faulty) {}

    /**
     * A record that would be new.
     *
     * @param key   by which the county knows it
     * @param texts what is stated of it, by header
     */
    public record Added(String key, String name, Map<String, String> texts) {}

    /** A record that would change. */
    public record Changed(String key, String name, List<Difference> differences) {

        /** @param before what is stated of it by header, in the list's own words */
        public static Changed of(
                String key, String name, Map<String, String> before, Map<String, String> after) {
            var columns = new LinkedHashSet<>(after.keySet());
            columns.addAll(before.keySet());
            return new Changed(key, name, columns.stream()
                    .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                    .map(column -> new Difference(
                            column, before.get(column), after.get(column)))
                    .toList());
        }
    }

    /**
     * A statement as it is and as it would be.
     *
     * @param before null for none
     * @param after  the same
     */
    public record Difference(String column, String before, String after) {}

    /** A row without a key, and the one that it gets. */
    public record Numbered(int row, String name, String key) {}

    /** A message, and the figures that it names. */
    public record Remark(String key, List<Object> figures) {}

    public boolean any() {
        return counts.added() > 0 || counts.changed() > 0;
    }

    /** The headers of columns that must be there and are not. */
    public List<String> missing() {
        return format.columns().stream()
                .filter(column -> column.isRequired() && !table.has(column))
                .map(Column::header)
                .toList();
    }

    /** Refuses a file that lacks a column, or has faulty rows that are not to be left out. */
    public void requireTakeable(Terms terms) {
        if (!missing().isEmpty()) {
            throw new RuleViolation("list.lacks-columns", String.join("、", missing()));
        }
        if (!sound() && !terms.skipFaulty()) {
            throw new RuleViolation("list.has-faults", counts.faulty());
        }
    }

    public boolean sound() {
        return table.sound() && furtherCount == 0;
    }

    public long faultCount() {
        return table.faultCount() + furtherCount;
    }

    /** All faults in the order of the rows, as far as they are worth showing. */
    public List<CellFault> faults() {
        var all = new ArrayList<>(table.faults());
        all.addAll(further);
        all.sort(Comparator.comparingInt(CellFault::row));
        return all;
    }
}
