package portal.school;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.document.TableRow;

/**
 * That a file's coordinates are of another system than they are taken for: found by schools whose
 * place the register knows already.
 *
 * @param system  the one in which they meet the known places
 * @param schools how many of the file's schools have a known place
 * @param metres  how far they lie from it in that system, the median
 * @param asTaken how far in the system that they were taken for
 */
public record CoordinateFinding(
        CoordinateSystem system, int schools, long metres, long asTaken) {

    /** Fewer could lie together by chance. */
    private static final int ENOUGH = 3;
    /** A school is some buildings wide, and two people point to different ones. */
    private static final long NEAR_METRES = 150;
    private static final int TIMES_NEARER = 3;

    /**
     * @param known the places of schools by their codes
     * @param taken how the file's coordinates were understood
     */
    static Optional<CoordinateFinding> of(
            List<TableRow> rows, Map<String, Place> known, Coordinates taken) {
        var placed = rows.stream()
                .filter(row -> row.find(SchoolTable.LATITUDE).isPresent()
                        && row.find(SchoolTable.LONGITUDE).isPresent()
                        && known.get(row.get(SchoolTable.CODE)) != null)
                .toList();
        if (placed.size() < ENOUGH) {
            return Optional.empty();
        }
        var medians = new EnumMap<CoordinateSystem, Long>(CoordinateSystem.class);
        for (var system : CoordinateSystem.values()) {
            medians.put(system, median(placed, known, new Coordinates(system, taken.swapped())));
        }
        var best = Collections.min(Arrays.asList(CoordinateSystem.values()),
                Comparator.comparing(medians::get));
        long asTaken = medians.get(taken.system());
        return best != taken.system() && medians.get(best) <= NEAR_METRES
                        && asTaken > TIMES_NEARER * medians.get(best) && asTaken > NEAR_METRES
                ? Optional.of(new CoordinateFinding(
                        best, placed.size(), medians.get(best), asTaken))
                : Optional.empty();
    }

    private static long median(
            List<TableRow> rows, Map<String, Place> known, Coordinates coordinates) {
        var metres = new ArrayList<Long>();
        for (var row : rows) {
            var place = coordinates.place(
                    row.get(SchoolTable.LATITUDE), row.get(SchoolTable.LONGITUDE));
            metres.add(place.metresTo(known.get(row.get(SchoolTable.CODE))));
        }
        Collections.sort(metres);
        return metres.get(metres.size() / 2);
    }
}
