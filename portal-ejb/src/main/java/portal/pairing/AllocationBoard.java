package portal.pairing;

import java.util.List;
import java.util.Optional;
import portal.allocation.Conflict;
import portal.school.School;

/**
 * Everything a bureau looks at while it allocates: the cycle, its latest run, the pairs of that run, what
 * is insisted on, and what stands in the way.
 *
 * @param run      the latest, if the cycle has been solved
 * @param current  whether that run is of the schools, weights and wishes as they are now
 * @param pairs    of the latest run, or of the published plan
 * @param loads    the supporters with what they took
 * @param conflict why the latest run found no plan
 * @param left     schools with a part in the pairing that cannot be placed, for want of coordinates
 */
public record AllocationBoard(
        Cycle cycle,
        Optional<AllocationRun> run,
        boolean current,
        List<PlannedPair> pairs,
        List<Load> loads,
        List<Wish> wishes,
        Optional<Conflict> conflict,
        List<School> left) {

    /**
     * A pair of a plan, with what it costs.
     *
     * @param distanceM as the crow flies, in metres
     * @param unmet     subjects in which the recipient is weak and the supporter not strong
     * @param changed   whether the recipient had another supporter in the last cycle
     */
    public record PlannedPair(
            School supporter, School recipient, int distanceM, List<String> unmet, boolean changed, boolean pinned) {}

    /** A supporter and how many recipients it took of how many it may. */
    public record Load(School supporter, int recipients, int most) {}

    public boolean isPublishable() {
        return cycle.isDraft() && current && run.filter(AllocationRun::isOptimal).isPresent();
    }
}
