package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.allocation.Supporter;
import portal.school.School;

/**
 * Everything a bureau looks at while it allocates: the cycle, its latest run, the pairs of that
 * run, what is insisted on, and what stands in the way.
 *
 * @param run      the latest, if the cycle has been solved
 * @param current  whether that run is of the schools, weights and wishes as they are now
 * @param pairs    of the latest run
 * @param loads    the supporters with what they took
 * @param wishes   what the bureau insists on
 * @param obstacle why the latest run found no plan
 * @param schools  every school of the pairing, by code
 * @param left     schools with a part in the pairing that cannot be placed, for want of coordinates
 */
public record AllocationBoard(
        Cycle cycle,
        Optional<AllocationRun> run,
        boolean current,
        List<PlannedPair> pairs,
        List<Load> loads,
        List<Wish> wishes,
        Optional<AllocationAnswer.Obstacle> obstacle,
        Map<String, School> schools,
        List<School> left) {

    /**
     * A pair of a plan, with what it costs.
     *
     * @param distanceM as the crow flies, in metres
     * @param unmet     subjects in which the recipient is weak and the supporter not strong
     * @param changed   whether the recipient had another supporter in the last cycle
     * @param next      the next-best choice and its price, where there is one
     */
    public record PlannedPair(
            School supporter,
            School recipient,
            int distanceM,
            List<String> unmet,
            boolean changed,
            boolean pinned,
            Optional<AllocationAnswer.Next> next) {}

    /** A supporter and how many recipients it took of how many it may. */
    public record Load(School supporter, int recipients, int least, int most) {}

    static AllocationBoard of(
            Cycle cycle, Optional<AllocationRun> run, List<Wish> wishes, CycleProblem problem,
            List<School> all) {
        Map<String, School> schools = all.stream()
                .collect(toMap(School::getCode, Function.identity()));
        var answer = run.map(AllocationRun::getAnswer).map(AllocationAnswer::read);
        var pairs = answer.stream()
                .flatMap(kept -> kept.pairs().stream())
                .filter(pair -> schools.containsKey(pair.supporter())
                        && schools.containsKey(pair.recipient()))
                .map(pair -> planned(pair, schools, wishes))
                .toList();
        return new AllocationBoard(
                cycle,
                run,
                run.filter(kept -> kept.getProblem().equals(problem.document())).isPresent(),
                pairs,
                loads(problem, pairs, schools),
                wishes,
                answer.flatMap(AllocationAnswer::obstacle),
                schools,
                problem.left());
    }

    public boolean isPublishable() {
        return cycle.isDraft() && current && run.filter(AllocationRun::isOptimal).isPresent();
    }

    private static PlannedPair planned(
            AllocationAnswer.Explained pair, Map<String, School> schools, List<Wish> wishes) {
        var supporter = schools.get(pair.supporter());
        var recipient = schools.get(pair.recipient());
        var unmet = recipient.getWeakSubjects().stream()
                .filter(subject -> !supporter.getStrongSubjects().contains(subject))
                .toList();
        boolean pinned = wishes.stream().anyMatch(wish -> wish.getKind() == Wish.Kind.PIN
                && wish.getSupporter() == supporter && wish.getRecipient() == recipient);
        return new PlannedPair(
                supporter, recipient, pair.distanceM(), unmet, pair.change() > 0, pinned,
                pair.next());
    }

    private static List<Load> loads(
            CycleProblem problem, List<PlannedPair> pairs, Map<String, School> schools) {
        var taken = pairs.stream().collect(groupingBy(PlannedPair::supporter));
        return problem.problem().supporters().stream()
                .map((Supporter supporter) -> new Load(
                        schools.get(supporter.id()),
                        taken.getOrDefault(schools.get(supporter.id()), List.of()).size(),
                        supporter.min(),
                        supporter.max()))
                .toList();
    }
}
