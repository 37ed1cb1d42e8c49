package portal.pairing;

import static java.util.stream.Collectors.toMap;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import portal.NotFound;
import portal.OneLine;
import portal.RuleViolation;
import portal.deed.CurrentActor;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.school.School;
import portal.school.SchoolIntake;
import portal.school.SupportRole;

/**
 * Where an officer says for one cycle alone who supports, who receives and who takes no part; the
 * register stays as it is. It holds from the next solving on, until the plan is proposed or published.
 */
@Stateless
@RolesAllowed(BUREAU_OFFICER)
public class CycleParts {

    private static final String BETWEEN = "、";

    @Inject
    Cycles cycles;

    @Inject
    CycleProblems problems;

    @Inject
    KeptParts parts;

    @Inject
    SchoolIntake schools;

    @Inject
    CurrentActor actor;

    @Inject
    CurrentDeed deed;

    public PartsBoard board(int schoolYear) {
        return problems.parts(cycles.get(schoolYear));
    }

    /**
     * Gives schools another part in this cycle than the register does, or the same whatever becomes of
     * the register.
     *
     * @param seen  the cycle's version as the caller saw it
     * @param codes of the schools
     * @param most  how many schools each supports at most; empty for as many as by the register
     */
    @Deed("pairing.set-parts")
    public void settle(int schoolYear, int seen, Set<String> codes, SupportRole part,
            Optional<Integer> most, String reason) {
        var cycle = settable(schoolYear, seen, codes);
        cycles.claim(cycle);
        var known = schools.byCode();
        var own = own(cycle);
        for (var code : new TreeSet<>(codes)) {
            var school = Optional.ofNullable(known.get(code))
                    .orElseThrow(() -> new NotFound("School"));
            settle(cycle, school, Optional.ofNullable(own.get(code)), part, most, reason);
        }
        deed.detail("role", part);
        most.ifPresent(schoolsEach -> deed.detail("most", schoolsEach));
        deed.detail("reason", OneLine.of(reason));
    }

    private void settle(Cycle cycle, School school, Optional<CyclePart> own, SupportRole part,
            Optional<Integer> most, String reason) {
        var by = actor.get().name();
        own.ifPresentOrElse(
                one -> one.settle(part, most, reason, by),
                () -> parts.add(
                        new CyclePart(cycle, school.getCode(), part, most, reason, by)));
    }

    /**
     * Leaves schools to the register again.
     *
     * @param seen  the cycle's version as the caller saw it
     * @param codes of the schools
     * @return how many had a part of their own
     */
    @Deed("pairing.drop-parts")
    public int drop(int schoolYear, int seen, Set<String> codes) {
        var cycle = settable(schoolYear, seen, codes);
        var own = own(cycle);
        var dropped = codes.stream().map(own::get).filter(Objects::nonNull).toList();
        if (!dropped.isEmpty()) {
            cycles.claim(cycle);
        }
        dropped.forEach(parts::remove);
        deed.detail("changed", dropped.size());
        return dropped.size();
    }

    private Map<String, CyclePart> own(Cycle cycle) {
        return parts.of(cycle).stream()
                .collect(toMap(CyclePart::getSchool, Function.identity()));
    }

    private Cycle settable(int schoolYear, int seen, Set<String> codes) {
        var cycle = cycles.get(schoolYear);
        deed.on("Cycle", schoolYear);
        deed.detail("school", String.join(BETWEEN, new TreeSet<>(codes)));
        if (codes.isEmpty()) {
            throw new RuleViolation("cyclePart.no-school-chosen");
        }
        cycle.requireSeen(seen);
        cycle.requireSettable();
        return cycle;
    }
}
