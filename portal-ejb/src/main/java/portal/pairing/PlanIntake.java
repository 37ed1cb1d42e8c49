package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.school.School;
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

    @Inject
    Notices notices;

    void publish(Cycle cycle, List<AllocationBoard.PlannedPair> pairs) {
        var today = NationalTime.today();
        pairs.forEach(pair -> pairings.add(new Pairing(
                cycle, pair.supporter(), pair.recipient(), pair.distanceM(), pair.pinned(),
                today)));
        cycle.publish(today);
        published.fire(new PlanPublished(cycle.getSchoolYear()));
        notices.raise(Stream.concat(
                        pairs.stream().map(AllocationBoard.PlannedPair::supporter),
                        pairs.stream().map(AllocationBoard.PlannedPair::recipient))
                .map(School::getId)
                .distinct()
                .map(school -> NewNotice.message(Addressee.school(school), "plan-published",
                        cycle.getSchoolYear(), "/pairing/partners.xhtml", cycle.getSchoolYear(),
                        cycle.getSchoolYear() + 1))
                .toList());
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
        var problem = problems.of(cycle, List.of());
        var run = AllocationRun.of(cycle, problem);
        cycles.add(run);
        publish(cycle, AllocationBoard.of(cycle, Optional.of(run), List.of(), problem, all)
                .pairs());
    }
}
