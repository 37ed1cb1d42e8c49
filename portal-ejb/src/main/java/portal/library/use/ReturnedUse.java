package portal.library.use;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.document.CellFault;
import portal.document.Column;
import portal.document.Table;
import portal.document.TableRow;
import portal.document.UploadedTable;
import portal.document.intake.ListChanges;
import portal.identity.CurrentCaller;
import portal.library.ResourceVersion;
import portal.library.use.UseRows.Told;
import portal.tenancy.NationalTime;

/** What a file of classes taught states: each as the caller could have told it where a line reaches. */
@Dependent
class ReturnedUse {

    @Inject
    ReadResources resources;

    @Inject
    UseRows uses;

    @Inject
    Colleagues colleagues;

    @Inject
    CurrentCaller caller;

    /** A class that was taught, as a row states it. */
    record Stated(ResourceVersion version, String by, ClassTaught taught) {

        Told key() {
            return new Told(version.getResource().getId(), by, taught.on(), taught.name());
        }
    }

    /** @param added what nobody has told yet, each once */
    record Read(ListChanges changes, List<Stated> added) {}

    Read read(UploadedTable upload) {
        var table = UseTable.FORMAT.read(upload);
        var rows = new Rows(table);
        rows.read();
        return rows.result();
    }

    private final class Rows {

        private final Table table;
        private final Map<Long, ResourceVersion> versions;
        private final Map<String, Optional<String>> teachers = new HashMap<>();
        private final Map<String, Set<Told>> known = new HashMap<>();
        private final Map<Told, Stated> added = new LinkedHashMap<>();
        private final List<Stated> stated = new ArrayList<>();
        private final List<CellFault> faults = new ArrayList<>();
        private final Set<Integer> faulty = new HashSet<>();

        Rows(Table table) {
            this.table = table;
            versions = resources.versions(table.rows().stream()
                    .flatMap(row -> row.find(UseTable.RESOURCE).stream()).distinct().toList());
        }

        void read() {
            for (TableRow row : table.rows()) {
                int before = faults.size();
                if (row.sound()) {
                    read(row);
                }
                if (!row.sound() || faults.size() > before) {
                    faulty.add(row.number());
                }
            }
        }

        private void read(TableRow row) {
            var version = versions.get(row.get(UseTable.RESOURCE));
            if (version == null) {
                faults.add(row.fault(UseTable.RESOURCE, "useReturn.not-read"));
                return;
            }
            var by = row.find(UseTable.TEACHER)
                    .map(name -> teachers.computeIfAbsent(name, colleagues::named))
                    .orElseGet(() -> Optional.of(caller.get().getName()));
            if (by.isEmpty()) {
                faults.add(row.fault(UseTable.TEACHER, "useReturn.not-theirs"));
                return;
            }
            try {
                var taught = new ClassTaught(row.get(UseTable.CLASS), row.get(UseTable.ON),
                        row.find(UseTable.HOURS), row.find(UseTable.FEEDBACK).orElse(""));
                taught.requirePossible(
                        Teaching.madeOn(version.getResource()), NationalTime.today());
                state(new Stated(version, by.get(), taught));
            } catch (RuleViolation refused) {
                faults.add(row.fault(column(refused.key()), refused.key(),
                        refused.figures().toArray()));
            }
        }

        /** What is told already, or stands in a row before, is the same and takes no room of the day. */
        private void state(Stated each) {
            var told = known.computeIfAbsent(each.by(), by -> uses.toldBy(List.of(by)));
            if (!told.contains(each.key()) && !added.containsKey(each.key())) {
                ClassTaught.requireRoom((int) Stream.of(told, added.keySet()).flatMap(Set::stream)
                        .filter(one -> one.by().equals(each.by())
                                && one.on().equals(each.taught().on())).count());
                added.put(each.key(), each);
            }
            stated.add(each);
        }

        private static Column<?> column(String refusal) {
            return refusal.startsWith("use.day") ? UseTable.ON : UseTable.CLASS;
        }

        Read result() {
            return new Read(new ListChanges(UseTable.FORMAT, table, faults, faults.size(),
                    new ListChanges.Counts(stated.size(), added.size(), 0,
                            stated.size() - added.size(), faulty.size()),
                    added.values().stream().limit(ListChanges.LISTED).map(ReturnedUse::told).toList(),
                    List.of(), List.of(), List.of(), Set.of()), List.copyOf(added.values()));
        }
    }

    private static ListChanges.Added told(Stated each) {
        var resource = each.version().getResource();
        return new ListChanges.Added(resource.getId().toString(), resource.getTitle(),
                UseTable.texts(resource, each.taught(), each.by()));
    }
}
