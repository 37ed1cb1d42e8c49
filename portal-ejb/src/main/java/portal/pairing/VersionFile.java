package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portal.allocation.Pair;
import portal.school.School;

/**
 * A version with everything that is kept with it, read back.
 *
 * @param pairs   as far as the register still has both schools
 * @param next    the next-best choice for each pair of the plan that has one
 * @param schools every school of the county, by code
 */
public record VersionFile(
        PlanVersion version, List<PlannedPair> pairs, PlanFigures figures,
        Map<Pair, AllocationAnswer.Next> next, Map<String, School> schools,
        List<VersionComment> comments) {

    static VersionFile of(
            PlanVersion version, Map<String, School> schools, List<VersionComment> comments) {
        var problem = version.problem();
        var answer = version.answer();
        return new VersionFile(
                version,
                Solution.pairs(problem, answer.plan(), schools),
                PlanFigures.of(problem, answer.plan()),
                answer.next(),
                schools,
                comments);
    }

    /** The next-best choice for a pair. */
    public Optional<AllocationAnswer.Next> nextOf(PlannedPair pair) {
        return Optional.ofNullable(next.get(pair.codes()));
    }

    /** The school, as long as the register has it. */
    public Optional<School> school(String code) {
        return Optional.ofNullable(schools.get(code));
    }

    /** The pairs by the recipient's code. */
    Map<String, List<PlannedPair>> byRecipient() {
        return pairs.stream().collect(groupingBy(
                pair -> pair.recipient().getCode(), TreeMap::new, toList()));
    }
}
