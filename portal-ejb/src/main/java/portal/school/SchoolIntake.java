package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.document.Faulty;
import portal.document.UploadedTable;
import portal.school.history.Cause;

/** How a file of schools enters the register, whoever is allowed to send it. */
@Dependent
public class SchoolIntake {

    @Inject
    Schools schools;

    @Inject
    SchoolKeeping keeping;

    @Inject
    CurrentDeed deed;

    /** What the file would change; nothing is stored. */
    public SchoolChanges changes(UploadedTable upload, Coordinates coordinates) {
        var stored = schools.all();
        return changes(
                SchoolReading.of(upload, CentralSchools.of(stored), coordinates), stored);
    }

    /**
     * Stores what the file states. Refused as a whole if a row is faulty, unless those are to be
     * skipped.
     */
    public SchoolChanges take(
            UploadedTable upload, Faulty faulty, Coordinates coordinates) {
        return take(upload, faulty, coordinates, Cause.UNSAID);
    }

    /** @param cause the batch that the changes come with, where they come with one */
    SchoolChanges take(UploadedTable upload, Faulty faulty, Coordinates coordinates,
            Cause cause) {
        var changes = changes(upload, coordinates);
        if (!changes.reading().missing().isEmpty()) {
            throw new RuleViolation("school.import-lacks-columns",
                    String.join("、", changes.reading().missing()));
        }
        if (!changes.reading().sound() && faulty == Faulty.REFUSE_ALL) {
            throw new RuleViolation("school.import-has-faults", changes.reading().faultyRows());
        }
        keeping.keep(changes.added(), changes.changed(), cause);
        deed.detail("added", changes.added().size());
        deed.detail("changed", changes.changed().size());
        return changes;
    }

    /** Every school of the county, in the order of their codes. */
    public List<School> all() {
        return schools.all();
    }

    /** Every school of the county, each under its code. */
    public Map<String, School> byCode() {
        return byCode(all());
    }

    private static Map<String, School> byCode(List<School> schools) {
        return schools.stream().collect(Collectors.toMap(School::getCode, Function.identity()));
    }

    private static SchoolChanges changes(SchoolReading reading, List<School> schools) {
        var stored = byCode(schools);
        var added = new ArrayList<SchoolProfile>();
        var altered = new ArrayList<SchoolChanges.Change>();
        int same = 0;
        for (var row : reading.rows()) {
            var before = Optional.ofNullable(stored.get(row.get(SchoolTable.CODE)))
                    .map(School::getProfile);
            var after = SchoolTable.profile(
                    row, reading.table()::has, before, reading.coordinates());
            if (before.isEmpty()) {
                added.add(after);
            } else if (before.get().equals(after)) {
                same++;
            } else {
                altered.add(new SchoolChanges.Change(before.get(), after));
            }
        }
        var known = places(schools);
        var told = new ArrayList<SchoolProfile>(added);
        altered.forEach(change -> told.add(change.after()));
        return new SchoolChanges(reading, List.copyOf(added), List.copyOf(altered), same,
                CoordinateFinding.of(reading.rows(), known, reading.coordinates()),
                FarOff.of(told, known));
    }

    private static Map<String, Place> places(List<School> schools) {
        return schools.stream()
                .filter(school -> school.getPlace() != null)
                .collect(Collectors.toMap(School::getCode, School::getPlace));
    }
}
