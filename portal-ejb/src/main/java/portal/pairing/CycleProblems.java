package portal.pairing;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import portal.school.School;
import portal.school.SupportRole;
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
                .collect(toMap(Map.Entry::getKey, one -> known(one.getValue()).getCode()));
    }

    /** A problem knows one supporter of the last cycle: of two, the first that still supports. */
    static School known(List<School> supporters) {
        return supporters.stream()
                .filter(school -> school.getSupportRole() == SupportRole.SUPPORTER)
                .findFirst()
                .orElse(supporters.get(0));
    }
}
