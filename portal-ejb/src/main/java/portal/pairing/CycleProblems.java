package portal.pairing;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import portal.school.diagnosis.Diagnoses;
import portal.school.network.Networks;
import portal.tenancy.NationalTime;

/** Poses a cycle's problem by today's register, with the partners of the cycle before. */
@Dependent
class CycleProblems {

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    @Inject
    Diagnoses diagnoses;

    @Inject
    Networks networks;

    CycleProblem of(Cycle cycle) {
        var today = NationalTime.today();
        return CycleProblem.of(cycle.getSettings(), diagnoses.on(today), networks.on(today),
                previous(cycle));
    }

    private Map<String, String> previous(Cycle cycle) {
        return cycles.publishedBefore(cycle).map(pairings::supporters).orElse(Map.of())
                .entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().get(0).getCode()));
    }
}
