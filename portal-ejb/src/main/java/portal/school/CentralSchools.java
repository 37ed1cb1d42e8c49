package portal.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.document.CellFault;
import portal.document.TableRow;

/**
 * Which school belongs to which central school (中心校), by their codes: as stored, and as it would be.
 */
final class CentralSchools {

    /** By the code of each school; null for those that belong to none. */
    private final Map<String, String> centralOf;

    CentralSchools(Map<String, String> centralOf) {
        this.centralOf = new HashMap<>(centralOf);
    }

    static CentralSchools of(List<School> stored) {
        var centralOf = new HashMap<String, String>();
        stored.forEach(school -> centralOf.put(school.getCode(), school.getCentralSchool()));
        return new CentralSchools(centralOf);
    }

    /**
     * What is wrong with the central schools that the rows name: unknown ones, and circles. A row
     * that is left out is no school for the others either, so that they are asked again.
     */
    List<CellFault> faults(List<TableRow> rows) {
        var faults = new ArrayList<CellFault>();
        var sound = new ArrayList<>(rows);
        int before;
        do {
            before = faults.size();
            var after = with(sound);
            sound.removeIf(row -> after.fault(row).map(faults::add).isPresent());
        } while (faults.size() > before);
        return faults;
    }

    private CentralSchools with(List<TableRow> rows) {
        var after = new CentralSchools(centralOf);
        rows.forEach(row -> {
            var central = row.find(SchoolTable.CENTRAL);
            if (central.isPresent()) {
                after.centralOf.put(row.get(SchoolTable.CODE), central.get());
            } else {
                after.centralOf.putIfAbsent(row.get(SchoolTable.CODE), null);
            }
        });
        return after;
    }

    private Optional<CellFault> fault(TableRow row) {
        var named = row.find(SchoolTable.CENTRAL);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!centralOf.containsKey(named.get())) {
            return Optional.of(
                    row.fault(SchoolTable.CENTRAL, "school.central-unknown", named.get()));
        }
        var seen = new HashSet<String>();
        seen.add(row.get(SchoolTable.CODE));
        for (String next = named.get(); next != null; next = centralOf.get(next)) {
            if (!seen.add(next)) {
                return Optional.of(
                        row.fault(SchoolTable.CENTRAL, "school.central-circle", named.get()));
            }
        }
        return Optional.empty();
    }
}
