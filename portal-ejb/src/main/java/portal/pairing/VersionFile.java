package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portal.allocation.Pair;
import portal.school.School;

/**
 * A version with everything that is kept with it, read back.
 *
 * @param pairs    as far as the register still has both schools
 * @param next     the next-best choice for each pair of the plan that has one
 * @param weighing what counted how much when it was solved
 */
public record VersionFile(
        PlanVersion version, List<PlannedPair> pairs, PlanFigures figures,
        Map<Pair, AllocationAnswer.Next> next, Weighing weighing, List<VersionComment> comments) {

    static VersionFile of(
            PlanVersion version, Map<String, School> schools, List<VersionComment> comments) {
        var problem = version.problem();
        var answer = version.answer();
        var weights = problem.weights();
        return new VersionFile(
                version,
                Solution.pairs(problem, answer.plan(), schools),
                PlanFigures.of(problem, answer.plan()),
                answer.pairs().stream()
                        .filter(pair -> pair.next().isPresent())
                        .collect(toMap(
                                pair -> new Pair(pair.supporter(), pair.recipient()),
                                pair -> pair.next().orElseThrow())),
                new Weighing(weights.distancePerMetre(), weights.mismatchPerPoint(),
                        weights.change(), weights.load()),
                comments);
    }

    /** The next-best choice for a pair. */
    public Optional<AllocationAnswer.Next> nextOf(PlannedPair pair) {
        return Optional.ofNullable(next.get(
                new Pair(pair.supporter().getCode(), pair.recipient().getCode())));
    }

    /** The pairs by the recipient's code. */
    Map<String, List<PlannedPair>> byRecipient() {
        return pairs.stream().collect(groupingBy(
                pair -> pair.recipient().getCode(), TreeMap::new, toList()));
    }
}
