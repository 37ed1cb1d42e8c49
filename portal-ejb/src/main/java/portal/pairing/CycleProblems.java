package portal.pairing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.school.School;
import portal.school.SupportRole;
import portal.school.diagnosis.Diagnoses;
import portal.school.diagnosis.RoleProposal;
import portal.school.diagnosis.SchoolDiagnosis;
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
    KeptParts kept;

    @Inject
    Diagnoses diagnoses;

    @Inject
    Networks networks;

    CycleProblem of(Cycle cycle) {
        return of(cycle, diagnoses.on(NationalTime.today()), Parts.of(kept.of(cycle)));
    }

    private CycleProblem of(Cycle cycle, List<SchoolDiagnosis> county, Parts parts) {
        return CycleProblem.of(cycle.getSettings(), county, networks.on(NationalTime.today()),
                previous(cycle, parts), parts);
    }

    /** Who takes what part in the problem as it would be posed now. */
    PartsBoard parts(Cycle cycle) {
        var county = diagnoses.on(NationalTime.today());
        var own = kept.of(cycle);
        var parts = Parts.of(own);
        var left = of(cycle, county, parts).left().stream()
                .collect(toMap(one -> one.school().getCode(), Left::reason));
        var stages = cycle.getSettings().stages();
        var lines = diagnoses.proposals(county).stream()
                .filter(one -> stages.contains(one.school().getStage()))
                .map(one -> line(one, parts, left))
                .toList();
        var listed = lines.stream().map(line -> line.school().getCode()).collect(toSet());
        return new PartsBoard(cycle, lines,
                own.stream().filter(part -> !listed.contains(part.getSchool())).toList());
    }

    private static PartLine line(
            RoleProposal proposal, Parts parts, Map<String, Left.Reason> left) {
        var school = proposal.school();
        return new PartLine(proposal, parts.own(school), parts.role(school), parts.most(school),
                Optional.ofNullable(left.get(school.getCode())));
    }

    private Map<String, String> previous(Cycle cycle, Parts parts) {
        return cycles.publishedBefore(cycle).map(pairings::supporters).orElse(Map.of())
                .entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> known(one.getValue(), parts).getCode()));
    }

    /** A problem knows one supporter of the last cycle: of two, the first that still supports. */
    static School known(List<School> supporters, Parts parts) {
        return supporters.stream()
                .filter(school -> parts.role(school) == SupportRole.SUPPORTER)
                .findFirst()
                .orElse(supporters.get(0));
    }
}
