package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.RuleViolation;
import portal.deed.CurrentDeed;
import portal.document.UploadedTable;

/** How a file of schools enters the register, whoever is allowed to send it. */
@Dependent
public class SchoolIntake {

    @Inject
    Schools schools;

    @Inject
    Event<SchoolsChanged> changed;

    @Inject
    CurrentDeed deed;

    /** What the file would change; nothing is stored. */
    public SchoolChanges changes(UploadedTable upload) {
        return changes(SchoolReading.of(upload));
    }

    /**
     * Stores what the file states. Refused as a whole if a row is faulty, unless those are to be
     * skipped.
     */
    public SchoolChanges take(UploadedTable upload, SchoolImport.Faulty faulty) {
        var changes = changes(SchoolReading.of(upload));
        if (!changes.reading().missing().isEmpty()) {
            throw new RuleViolation("school.import-lacks-columns",
                    String.join("、", changes.reading().missing()));
        }
        if (!changes.reading().sound() && faulty == SchoolImport.Faulty.REFUSE_ALL) {
            throw new RuleViolation("school.import-has-faults", changes.reading().faultyRows());
        }
        var stored = stored();
        changes.added().forEach(profile -> schools.add(new School(profile)));
        changes.changed().forEach(
                change -> stored.get(change.after().code()).state(change.after()));
        deed.detail("added", changes.added().size());
        deed.detail("changed", changes.changed().size());
        if (changes.any()) {
            changed.fire(new SchoolsChanged());
        }
        return changes;
    }

    /** Every school of the county, by code. */
    public List<School> all() {
        return schools.all();
    }

    private SchoolChanges changes(SchoolReading reading) {
        var stored = stored();
        var added = new ArrayList<SchoolProfile>();
        var altered = new ArrayList<SchoolChanges.Change>();
        int same = 0;
        for (var row : reading.rows()) {
            var before = Optional.ofNullable(stored.get(row.get(SchoolTable.CODE)))
                    .map(School::getProfile);
            var after = SchoolTable.profile(row, reading.table(), before);
            if (before.isEmpty()) {
                added.add(after);
            } else if (before.get().equals(after)) {
                same++;
            } else {
                altered.add(new SchoolChanges.Change(before.get(), after));
            }
        }
        return new SchoolChanges(reading, List.copyOf(added), List.copyOf(altered), same);
    }

    private Map<String, School> stored() {
        var byCode = new HashMap<String, School>();
        schools.all().forEach(school -> byCode.put(school.getCode(), school));
        return byCode;
    }
}
