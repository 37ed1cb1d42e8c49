package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import portal.document.intake.Dependence;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.NetChanges;
import portal.school.history.RegisterChanges;

/** How a batch of schools is undone by the register's own history. */
@Dependent
class SchoolUndoing {

    @Inject
    Schools schools;

    @Inject
    SchoolKeeping keeping;

    @Inject
    RegisterChanges history;

    @Inject
    Dependence dependence;

    /** What the batch did to one school. */
    private record Done(School school, boolean added, List<Change> changes) {}

    /** The names of schools that were changed since, that are gone, or on which something depends. */
    List<String> hindrances(long batch) {
        var names = new TreeSet<String>();
        var done = done(batch);
        var since = NetChanges.records(Change.Kind.SCHOOL, history.since(batch));
        done.forEach((id, one) -> {
            if (one.school() == null) {
                names.add(one.changes().stream().map(Change::after).filter(Objects::nonNull)
                        .findFirst().orElse(String.valueOf(id)));
            } else if (since.contains(id)) {
                names.add(one.school().getName());
            }
        });
        dependence.hindered("school", added(done)).forEach(id ->
                names.add(done.get(id).school().getName()));
        return List.copyOf(names);
    }

    /** Only where nothing hinders it. */
    void undo(long batch) {
        var restored = new ArrayList<SchoolChanges.Change>();
        var removed = new ArrayList<School>();
        done(batch).values().forEach(one -> {
            if (one.added()) {
                removed.add(one.school());
            } else {
                restored.add(new SchoolChanges.Change(
                        one.school().getProfile(), before(one)));
            }
        });
        keeping.keep(List.of(), restored, Cause.UNSAID);
        keeping.remove(removed, Cause.UNSAID);
    }

    private static SchoolProfile before(Done done) {
        var texts = Change.before(
                SchoolTable.texts(done.school().getProfile()), done.changes());
        return SchoolTable.profile(
                SchoolTable.FORMAT.row(texts), column -> true, Optional.empty(), Coordinates.TRUE);
    }

    private Map<Long, Done> done(long batch) {
        var byId = schools.all().stream().collect(Collectors.toMap(School::getId, one -> one));
        var done = new LinkedHashMap<Long, Done>();
        history.ofBatch(Change.Kind.SCHOOL, batch)
                .forEach((id, changes) -> done.put(id, new Done(byId.get(id),
                        changes.stream().anyMatch(change -> change.deed() == Change.Deed.ADDED),
                        changes)));
        return done;
    }

    private static List<Long> added(Map<Long, Done> done) {
        return done.entrySet().stream()
                .filter(one -> one.getValue().added() && one.getValue().school() != null)
                .map(Map.Entry::getKey)
                .toList();
    }
}
