package portal.school;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * That a school's stated place lies far outside its county: a digit mistyped, or another place's
 * coordinates.
 *
 * @param metres from the middle of the county's schools
 */
public record FarOff(SchoolProfile school, long metres) {

    /** Fewer have no middle. */
    private static final int ENOUGH = 10;
    /** No county is so small that a school farther out than this would not be strange. */
    private static final long NEVER_STRANGE_METRES = 50_000;
    private static final int TIMES_FARTHER = 6;

    /**
     * Those of the file that lie so far out, the farthest first.
     *
     * @param told  what a file states of schools
     * @param known the places of the register's schools by their codes
     */
    static List<FarOff> of(Collection<SchoolProfile> told, Map<String, Place> known) {
        var places = new HashMap<>(known);
        told.forEach(school -> school.place().ifPresentOrElse(
                place -> places.put(school.code(), place), () -> places.remove(school.code())));
        if (places.size() < ENOUGH) {
            return List.of();
        }
        var middle = new Place(
                median(places.values(), Place::latE6), median(places.values(), Place::lonE6));
        long usual = places.values().stream()
                .map(middle::metresTo)
                .sorted()
                .skip(places.size() / 2)
                .findFirst()
                .orElseThrow();
        long bound = Math.max(NEVER_STRANGE_METRES, TIMES_FARTHER * usual);
        return told.stream()
                .flatMap(school -> school.place().stream()
                        .map(place -> new FarOff(school, middle.metresTo(place))))
                .filter(one -> one.metres > bound)
                .sorted(Comparator.comparingLong(FarOff::metres).reversed()
                        .thenComparing(one -> one.school.code()))
                .toList();
    }

    private static int median(Collection<Place> places, ToIntFunction<Place> degrees) {
        return places.stream().mapToInt(degrees).sorted().skip(places.size() / 2)
                .findFirst().orElseThrow();
    }
}
