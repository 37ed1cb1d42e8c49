package portal.pairing;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import portal.school.School;

/** Poses a cycle's problem, with the partners of the cycle before. */
@Dependent
class CycleProblems {

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    CycleProblem of(Cycle cycle, List<School> schools, List<Wish> wishes) {
        return CycleProblem.of(cycle, schools, wishes, previous(cycle));
    }

    private Map<String, String> previous(Cycle cycle) {
        return cycles.publishedBefore(cycle).map(pairings::of).orElse(List.of()).stream()
                .collect(toMap(
                pairing -> pairing.getRecipient().getCode(),
                pairing -> pairing.getSupporter().getCode(),
                (first, second) -> first));
    }
}
