package portal.library.describe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.RuleViolation;
import portal.document.CellFault;
import portal.document.Table;
import portal.document.TableRow;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.document.intake.ListChanges.Changed;
import portal.library.Description;
import portal.library.Resource;

/** What a table of descriptions changes in the resources that somebody keeps. */
final class DescriptionReading {

    private final DescriptionTable columns;
    private final Map<String, Resource> kept;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<Stated> changed = new ArrayList<>();
    private final List<Changed> told = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();
    private final Set<Integer> faulty = new HashSet<>();
    private int same;

    /** A resource that a row describes otherwise. */
    record Stated(long id, int seen, Description as) {}

    record Read(ListChanges changes, List<Stated> changed) {}

    /** @param kept by number */
    DescriptionReading(DescriptionTable columns, Map<String, Resource> kept) {
        this.columns = columns;
        this.kept = kept;
    }

    Read read(UploadedTable upload) {
        var table = columns.format().read(upload);
        table.rows().forEach(this::read);
        return new Read(changes(table), changed);
    }

    private ListChanges changes(Table table) {
        return new ListChanges(columns.format(), table, faults, faults.size(),
                new ListChanges.Counts(
                        changed.size() + same, 0, changed.size(), same, faulty.size()),
                List.of(), told.stream().limit(ListChanges.LISTED).toList(), List.of(), List.of(),
                Set.of());
    }

    private void read(TableRow row) {
        var fault = row.sound() ? state(row) : Optional.<CellFault>empty();
        fault.ifPresent(faults::add);
        if (!row.sound() || fault.isPresent()) {
            faulty.add(row.number());
        }
    }

    private Optional<CellFault> state(TableRow row) {
        var number = row.get(DescriptionTable.NUMBER);
        var one = kept.get(number);
        if (one == null) {
            return Optional.of(row.fault(DescriptionTable.NUMBER, "describeMany.not-kept"));
        }
        var before = rowOf.putIfAbsent(number, row.number());
        if (before != null) {
            return Optional.of(row.fault(DescriptionTable.NUMBER, "describeMany.twice", before));
        }
        var change = Changed.of(number, one.getTitle(), columns.texts(columns.line(one)),
                columns.texts(columns.line(row, one)));
        if (change.differences().isEmpty()) {
            same++;
            return Optional.empty();
        }
        try {
            one.requireSeen(row.get(DescriptionTable.SEEN));
            var as = columns.description(row, one);
            one.requireMayBe(as);
            changed.add(new Stated(one.getId(), one.getVersion(), as));
            told.add(change);
            return Optional.empty();
        } catch (RuleViolation refused) {
            return Optional.of(row.fault(DescriptionTable.at(refused.key()), refused.key(),
                    refused.figures().toArray()));
        }
    }
}
