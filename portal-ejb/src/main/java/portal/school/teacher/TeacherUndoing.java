package portal.school.teacher;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import portal.document.intake.Dependence;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.NetChanges;
import portal.school.history.RegisterChanges;
import portal.school.teacher.TeacherRows.Altered;
import portal.school.teacher.TeacherRows.Stored;
import portal.tenancy.TenantSql;

/**
 * How a batch of teachers is undone by the register's own history. What it changed of a person's sealed
 * numbers stands in no history and cannot come back, and so stands against it.
 */
@Dependent
class TeacherUndoing {

    private static final Set<String> SEALED = Set.of(
            TeacherTable.IDENTITY_NUMBER.header(), TeacherTable.PHONE_NUMBER.header());

    @Inject
    TeacherIntake intake;

    @Inject
    TeacherRows rows;

    @Inject
    RegisterChanges history;

    @Inject
    Dependence dependence;

    @Inject
    TenantSql sql;

    /** What the batch did to one teacher. */
    private record Done(boolean added, List<Change> changes) {

        boolean changedSealed() {
            return !added && changes.stream().map(Change::column).anyMatch(SEALED::contains);
        }
    }

    /** A teacher who is there still. */
    private record Named(long id, String staffNumber, String name) {}

    /** The names of teachers who were changed since, on whom something depends, or who cannot come back. */
    List<String> hindrances(long batch) {
        var done = done(batch);
        var there = named(done.keySet());
        var since = NetChanges.records(Change.Kind.TEACHER, history.since(batch));
        var names = new TreeSet<String>();
        done.forEach((id, one) -> {
            var teacher = there.get(id);
            if (teacher == null) {
                names.add(one.changes().get(0).after() == null
                        ? String.valueOf(id) : one.changes().get(0).after());
            } else if (since.contains(id) || one.changedSealed()) {
                names.add(teacher.name());
            }
        });
        dependence.hindered("teacher", added(done, there.keySet()))
                .forEach(id -> names.add(there.get(id).name()));
        return List.copyOf(names);
    }

    /** Only where nothing hinders it. */
    void undo(long batch) {
        var done = done(batch);
        var there = named(done.keySet());
        var stored = intake.stored(there.values().stream().map(Named::staffNumber).toList());
        var schools = rows.schools();
        var changes = new ArrayList<Change>();
        var altered = new ArrayList<Altered>();
        done.forEach((id, one) -> {
            var teacher = stored.get(there.get(id).staffNumber());
            if (one.added()) {
                changes.add(new Change(Change.Kind.TEACHER, id, Change.Deed.REMOVED, null,
                        teacher.profile().staffNumber(), null));
            } else {
                altered.add(new Altered(teacher, before(teacher, one)));
            }
        });
        rows.state(altered);
        altered.forEach(each -> changes.addAll(back(each, schools)));
        altered.forEach(each -> changes.addAll(TeacherHistory.between(
                each.before().id(), each.before().profile(), each.after())));
        var gone = added(done, there.keySet());
        sql.update("delete from teacher where id = any(?)", (Object) gone.toArray(Long[]::new));
        history.unsay(Change.Kind.TEACHER, gone, TeacherHistory.OF_THE_PERSON);
        history.write(changes, Cause.UNSAID);
    }

    private TeacherProfile before(Stored now, Done done) {
        var texts = Change.before(TeacherTable.words(now.profile()), done.changes());
        return TeacherHistory.stated(now.profile(), texts);
    }

    /** To the school, and to the day, that they came from. */
    private List<Change> back(Altered teacher, Map<String, Long> schools) {
        var now = teacher.before().profile().place();
        var before = teacher.after().place();
        if (now.equals(before)) {
            return List.of();
        }
        if (now.schoolCode().equals(before.schoolCode())) {
            rows.correctSince(teacher.before(), TeacherRows.since(before));
            return List.of();
        }
        sql.update("delete from teacher_membership where id = ?", teacher.before().membership());
        sql.update("""
                update teacher_membership set until = null, version = version + 1
                where teacher_id = ? and until = ?::date - 1""",
                teacher.before().id(), teacher.before().since());
        return TeacherHistory.moved(teacher.after().staffNumber(),
                schools.get(now.schoolCode()), schools.get(before.schoolCode()));
    }

    private Map<Long, Named> named(Set<Long> ids) {
        return sql.list(row -> new Named(row.getLong(1), row.getString(2), row.getString(3)),
                "select id, staff_number, name from teacher where id = any(?)",
                (Object) ids.toArray(Long[]::new))
                .stream().collect(Collectors.toMap(Named::id, one -> one));
    }

    private Map<Long, Done> done(long batch) {
        var done = new LinkedHashMap<Long, Done>();
        history.ofBatch(Change.Kind.TEACHER, batch)
                .forEach((id, changes) -> done.put(id, new Done(
                        changes.stream().anyMatch(change -> change.deed() == Change.Deed.ADDED),
                        changes)));
        return done;
    }

    private static List<Long> added(Map<Long, Done> done, Set<Long> there) {
        return done.entrySet().stream()
                .filter(one -> one.getValue().added() && there.contains(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
