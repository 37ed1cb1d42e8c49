package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import portal.school.SchoolIntake;
import portal.tenancy.NationalTime;

/** How a plan becomes the county's pairs, whoever is allowed to publish it. */
@Dependent
public class PlanIntake {

    @Inject
    Cycles cycles;

    @Inject
    CycleProblems problems;

    @Inject
    Pairings pairings;

    @Inject
    SchoolIntake schools;

    @Inject
    Event<PlanPublished> published;

    void publish(Cycle cycle, List<AllocationBoard.PlannedPair> pairs) {
        var today = NationalTime.today();
        pairs.forEach(pair -> pairings.add(new Pairing(
                cycle, pair.supporter(), pair.recipient(), pair.distanceM(), pair.pinned(),
                today)));
        cycle.publish(today);
        published.fire(new PlanPublished(cycle.getSchoolYear()));
    }

    /**
     * A cycle solved by distance alone and published at once, for a county that has not allocated
     * yet.
     */
    public void publishNearest(int schoolYear, String name) {
        var byDistance = new Weighing(1, 0, 0, 0, Optional.empty());
        var cycle = new Cycle(schoolYear, name, byDistance);
        cycles.add(cycle);
        var all = schools.all();
        var problem = problems.of(cycle, all, List.of());
        var run = AllocationRun.of(cycle, problem);
        cycles.add(run);
        publish(cycle, AllocationBoard.of(cycle, Optional.of(run), List.of(), problem, all)
                .pairs());
    }
}
