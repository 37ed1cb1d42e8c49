package portal.pairing;

import java.util.Optional;
import java.util.stream.IntStream;
import portal.RuleViolation;

/**
 * What counts how much in an allocation, all in points; at weight 1 a point is a metre.
 *
 * @param distancePerMetre points for each metre between two schools
 * @param mismatchPerPoint points for each level by which a recipient needs more in a subject than
 *                         its supporter can give
 * @param change           points for giving a recipient another supporter than in the last cycle
 * @param load             points that share the load: the more recipients a supporter has, the
 *                         dearer the next
 * @param maxDistanceM     how far a pair may lie apart, in metres; empty for any distance
 */
public record Weighing(
        int distancePerMetre, int mismatchPerPoint, int change, int load,
        Optional<Integer> maxDistanceM) {

    private static final int MOST = 1_000_000;

    /** A level in a subject weighs as much as 1.5 km, a change as 5 km, a supporter's full load as 6 km. */
    public static final Weighing USUAL = new Weighing(1, 1_500, 5_000, 6_000, Optional.empty());

    public Weighing {
        if (IntStream.of(distancePerMetre, mismatchPerPoint, change, load)
                .anyMatch(weight -> weight < 0 || weight > MOST)) {
            throw new RuleViolation("cycle.weight-out-of-range", 0, MOST);
        }
        if (maxDistanceM.filter(metres -> metres <= 0).isPresent()) {
            throw new RuleViolation("cycle.distance-not-positive", maxDistanceM.get());
        }
    }
}
