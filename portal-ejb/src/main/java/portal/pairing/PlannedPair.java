package portal.pairing;

import java.util.List;
import portal.allocation.Pair;
import portal.school.School;

/**
 * A pair of a plan that is not published yet, with what it costs.
 *
 * @param distanceM as the crow flies, in metres
 * @param unmet     where the recipient needs more than the supporter can give
 * @param changed   whether the recipient had another supporter in the last cycle
 * @param pinned    whether the bureau insists on it
 */
public record PlannedPair(
        School supporter, School recipient, int distanceM, List<Unmet> unmet, boolean changed,
        boolean pinned) {

    Pair codes() {
        return new Pair(supporter.getCode(), recipient.getCode());
    }
}
