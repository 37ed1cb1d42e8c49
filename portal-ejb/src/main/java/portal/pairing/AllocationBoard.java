package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import portal.allocation.Problem;
import portal.allocation.Recipient;
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
     * @param unmet     where the recipient needs more than the supporter can give
     * @param changed   whether the recipient had another supporter in the last cycle
     * @param next      the next-best choice and its price, where there is one
     */
    public record PlannedPair(
            School supporter,
            School recipient,
            int distanceM,
            List<Unmet> unmet,
            boolean changed,
            boolean pinned,
            Optional<AllocationAnswer.Next> next) {}

    /**
     * A subject in which a recipient needs more than its supporter can give.
     *
     * @param need     of the recipient, 0 to 3
     * @param strength of the supporter, 0 to 3
     */
    public record Unmet(String subject, int need, int strength) {

        public int points() {
            return need - strength;
        }
    }

    /** A supporter and how many recipients it took of how many it may. */
    public record Load(School supporter, int recipients, int least, int most) {}

    static AllocationBoard of(
            Cycle cycle, Optional<AllocationRun> run, List<Wish> wishes, CycleProblem problem,
            List<School> all) {
        Map<String, School> schools = all.stream()
                .collect(toMap(School::getCode, Function.identity()));
        var answer = run.map(AllocationRun::getAnswer).map(AllocationAnswer::read);
        var posed = run.map(AllocationRun::solved);
        var solved = posed.map(Solved::of);
        var pairs = answer.stream()
                .flatMap(kept -> kept.pairs().stream())
                .filter(pair -> schools.containsKey(pair.supporter())
                        && schools.containsKey(pair.recipient()))
                .map(pair -> planned(pair, solved.orElseThrow(), schools, wishes))
                .toList();
        return new AllocationBoard(
                cycle,
                run,
                posed.filter(problem::isSameAs).isPresent(),
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
            AllocationAnswer.Explained pair, Solved solved, Map<String, School> schools,
            List<Wish> wishes) {
        var supporter = schools.get(pair.supporter());
        var recipient = schools.get(pair.recipient());
        boolean pinned = wishes.stream().anyMatch(wish -> wish.getKind() == Wish.Kind.PIN
                && wish.getSupporter() == supporter && wish.getRecipient() == recipient);
        return new PlannedPair(
                supporter, recipient, pair.distanceM(),
                solved.unmet(pair.supporter(), pair.recipient()), pair.change() > 0, pinned,
                pair.next());
    }

    /** The levels by which a run was solved: the register may say something else by now. */
    private record Solved(
            List<String> subjects,
            Map<String, List<Integer>> strength,
            Map<String, List<Integer>> need) {

        static Solved of(Problem problem) {
            return new Solved(
                    problem.subjects(),
                    problem.supporters().stream()
                            .collect(toMap(Supporter::id, Supporter::strength)),
                    problem.recipients().stream().collect(toMap(Recipient::id, Recipient::need)));
        }

        List<Unmet> unmet(String supporter, String recipient) {
            return IntStream.range(0, subjects.size())
                    .mapToObj(at -> new Unmet(subjects.get(at), need.get(recipient).get(at),
                            strength.get(supporter).get(at)))
                    .filter(one -> one.points() > 0)
                    .toList();
        }
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
