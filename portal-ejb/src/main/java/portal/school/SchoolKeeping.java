package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.school.history.Cause;
import portal.school.history.Change;
import portal.school.history.RegisterChanges;

/**
 * The one way by which a school enters the register, changes in it or leaves it: with its history,
 * and everybody told who counts schools.
 */
@Dependent
public class SchoolKeeping {

    @Inject
    Schools schools;

    @Inject
    RegisterChanges history;

    @Inject
    Event<SchoolsChanged> changed;

    @Inject
    Event<CentralSchoolsStated> stated;

    /** Adds and changes schools as they are stated, in one go. */
    public void keep(
            List<SchoolProfile> added, List<SchoolChanges.Change> altered, Cause cause) {
        var changes = new ArrayList<Change>();
        var central = new TreeMap<String, Optional<String>>();
        added.stream()
                .filter(profile -> profile.centralSchool().isPresent())
                .forEach(profile -> central.put(profile.code(), profile.centralSchool()));
        altered.stream()
                .filter(one -> !one.before().centralSchool().equals(one.after().centralSchool()))
                .forEach(one -> central.put(one.before().code(), one.after().centralSchool()));
        var stored = altered.isEmpty() ? Map.<String, School>of() : stored();
        for (var profile : added) {
            var school = new School(profile);
            schools.add(school);
            changes.add(Change.added(Change.Kind.SCHOOL, school.getId(), profile.code()));
        }
        for (var change : altered) {
            changes.addAll(restate(stored.get(change.before().code()), change.after()));
        }
        finish(changes, cause);
        tell(central, cause);
    }

    /** States one school anew; what stays as it was leaves no trace. */
    void keep(School school, SchoolProfile after, Cause cause) {
        var before = school.getProfile().centralSchool();
        finish(restate(school, after), cause);
        if (!before.equals(after.centralSchool())) {
            tell(Map.of(school.getCode(), after.centralSchool()), cause);
        }
    }

    School add(SchoolProfile profile, Cause cause) {
        var school = new School(profile);
        schools.add(school);
        finish(List.of(Change.added(Change.Kind.SCHOOL, school.getId(), profile.code())), cause);
        if (profile.centralSchool().isPresent()) {
            tell(Map.of(profile.code(), profile.centralSchool()), cause);
        }
        return school;
    }

    /** Takes schools out of the register; refused by the database while something hangs on them. */
    void remove(School school, Cause cause) {
        leave(List.of(school), cause);
        var changes = Change.removed(
                Change.Kind.SCHOOL, school.getId(), SchoolTable.texts(school.getProfile()));
        schools.remove(school);
        finish(changes, cause);
    }

    /** The same for many, in one go. */
    void remove(List<School> those, Cause cause) {
        leave(those, cause);
        var changes = new ArrayList<Change>();
        those.forEach(school -> changes.addAll(Change.removed(
                Change.Kind.SCHOOL, school.getId(), SchoolTable.texts(school.getProfile()))));
        those.forEach(schools::remove);
        finish(changes, cause);
    }

    /** Whoever leaves the register leaves its central school first. */
    private void leave(List<School> those, Cause cause) {
        tell(those.stream()
                .filter(school -> school.getCentralSchool() != null)
                .collect(Collectors.toMap(School::getCode, school -> Optional.empty())), cause);
    }

    private void tell(Map<String, Optional<String>> central, Cause cause) {
        if (!central.isEmpty()) {
            stated.fire(new CentralSchoolsStated(central, cause.reason() == null
                    ? SchoolTable.CENTRAL.header() : cause.reason()));
        }
    }

    private static List<Change> restate(School school, SchoolProfile after) {
        var before = SchoolTable.texts(school.getProfile());
        school.state(after);
        return Change.between(
                Change.Kind.SCHOOL, school.getId(), before, SchoolTable.texts(after));
    }

    private void finish(List<Change> changes, Cause cause) {
        if (!changes.isEmpty()) {
            schools.write();
            history.write(changes, cause);
            changed.fire(new SchoolsChanged());
        }
    }

    private Map<String, School> stored() {
        return schools.all().stream()
                .collect(Collectors.toMap(School::getCode, Function.identity()));
    }
}
