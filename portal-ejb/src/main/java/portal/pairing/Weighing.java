package portal.pairing;

import java.util.stream.IntStream;
import portal.RuleViolation;

/**
 * How a cycle weighs distance, subjects, continuity and load; one point is one metre at a distance
 * weight of 1.
 *
 * @param distancePerMetre points for each metre between two schools
 * @param mismatchPerPoint points for each level by which the recipient needs more than is given
 * @param change           points for another supporter than in the last cycle
 * @param load             points that share the load: the more recipients a supporter has, the
 *                         dearer the next
 */
public record Weighing(int distancePerMetre, int mismatchPerPoint, int change, int load) {

    private static final int MOST = 1_000_000;

    /** A level in a subject weighs as much as 1.5 km, a change as 5 km, a supporter's full load as 6 km. */
    public static final Weighing USUAL = new Weighing(1, 1_500, 5_000, 6_000);

    public Weighing {
        if (IntStream.of(distancePerMetre, mismatchPerPoint, change, load)
                .anyMatch(weight -> weight < 0 || weight > MOST)) {
            throw new RuleViolation("cycle.weight-out-of-range", 0, MOST);
        }
    }
}
