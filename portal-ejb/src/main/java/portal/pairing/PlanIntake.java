package portal.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.allocation.Allocation;
import portal.allocation.Plan;
import portal.allocation.PlanChecker;
import portal.allocation.Recipient;
import portal.notice.Addressee;
import portal.notice.NewNotice;
import portal.notice.Notices;
import portal.school.School;
import portal.school.SchoolIntake;
import portal.school.SupportRole;
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
    KeptParts parts;

    @Inject
    SchoolIntake schools;

    @Inject
    Event<PlanPublished> told;

    @Inject
    Notices notices;

    /**
     * Has every pair of a solved problem explained, and keeps it as the cycle's next version.
     *
     * @param steps the hand work that led to the problem
     */
    PlanVersion keep(
            Cycle cycle, Allocation allocation, String note, List<CycleStep> steps, String by) {
        var problem = allocation.problem();
        var everybody = problem.recipients().stream().map(Recipient::id).toList();
        int number = cycles.versions(cycle).stream().mapToInt(VersionLine::number).max()
                .orElse(0) + 1;
        var version = new PlanVersion(cycle, number, note, problem,
                allocation.explained(everybody, Solution.LIMIT), steps,
                cycles.requirePosed(cycle).parts(), by);
        cycles.add(version);
        return version;
    }

    /**
     * Makes the pairs of a version the county's, once its proof has been checked again.
     *
     * @param on          the day that the plan bears
     * @param noticeUntil the last day of the public notice, or null for none
     * @param confirmedBy the second person, or null where one was enough
     */
    List<PlannedPair> publish(
            Cycle cycle, PlanVersion version, LocalDate on, LocalDate noticeUntil,
            String confirmedBy) {
        var problem = version.problem();
        var plan = version.answer().plan();
        PlanChecker.require(problem, plan);
        var byCode = schools.byCode();
        var pairs = Solution.pairs(problem, plan, byCode);
        requireEverybody(plan, pairs, byCode, Parts.of(parts.of(cycle)));
        var published = pairs.stream()
                .map(pair -> new Pairing(cycle, pair.supporter(), pair.recipient(),
                        pair.distanceM(), pair.pinned(), on))
                .toList();
        published.forEach(pairings::add);
        cycle.publish(version, on, noticeUntil, confirmedBy);
        told.fire(new PlanPublished(cycle.getSchoolYear()));
        tell(cycle, "plan-published");
        return pairs;
    }

    /** Every school of the plan is still there, with the part that the plan gives it. */
    private static void requireEverybody(
            Plan plan, List<PlannedPair> pairs, Map<String, School> schools, Parts parts) {
        var gone = plan.pairs().stream()
                .flatMap(pair -> Stream.of(
                        Map.entry(pair.supporter(), SupportRole.SUPPORTER),
                        Map.entry(pair.recipient(), SupportRole.RECIPIENT)))
                .filter(part -> !schools.containsKey(part.getKey())
                        || parts.role(schools.get(part.getKey())) != part.getValue())
                .map(part -> schools.containsKey(part.getKey())
                        ? schools.get(part.getKey()).getName() : part.getKey())
                .distinct()
                .toList();
        if (!gone.isEmpty()) {
            throw new RuleViolation("version.schools-left", String.join("、", gone), gone.size());
        }
        if (pairs.isEmpty()) {
            throw new RuleViolation("version.no-plan");
        }
    }

    /** Tells every school that has a part, by the register or in the cycle, what became of the plan. */
    void tell(Cycle cycle, String what) {
        var taken = Parts.of(parts.of(cycle));
        notices.raise(schools.all().stream()
                .filter(taken::concern)
                .map(school -> NewNotice.message(Addressee.school(school.getId()), what,
                        cycle.getSchoolYear(), "/pairing/partners.xhtml", cycle.getSchoolYear(),
                        cycle.getSchoolYear() + cycle.getSettings().years()))
                .toList());
    }

    /**
     * A cycle solved and published at once, for a county whose pairs are known to nobody yet; it stays
     * a draft where there is no plan.
     */
    public void publishAtOnce(int schoolYear, CycleSettings settings) {
        var cycle = new Cycle(schoolYear, settings);
        cycles.add(cycle);
        var allocation = cycles.pose(cycle, problems.of(cycle));
        if (allocation.plan().isOptimal() && !allocation.plan().pairs().isEmpty()) {
            publish(cycle, keep(cycle, allocation, "", List.of(), ""), NationalTime.today(),
                    null, null);
        }
    }

    /**
     * A cycle opened and posed, for somebody to go on with.
     *
     * @param farthest how far a pair may lie apart, in metres; empty for any distance
     */
    public Cycle open(int schoolYear, CycleSettings settings, Optional<Integer> farthest) {
        var cycle = new Cycle(schoolYear, settings);
        cycles.add(cycle);
        cycles.pose(cycle, problems.of(cycle));
        farthest.ifPresent(metres -> {
            cycles.add(new CycleStep(cycle, 1, CycleStep.Kind.FARTHEST,
                    List.of(metres.toString()),
                    List.of(new HandChange.Farthest(farthest)), ""));
            cycle.moveTo(1);
        });
        return cycle;
    }
}
