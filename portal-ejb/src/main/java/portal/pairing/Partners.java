package portal.pairing;

import static java.util.stream.Collectors.toMap;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portal.NotFound;
import portal.calendar.SchoolYear;
import portal.identity.CurrentCaller;
import portal.tenancy.Within;

/**
 * The pairs of the caller's own school, the newest cycle first: whom it supports and who supports
 * it.
 */
@Stateless
@RolesAllowed({PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_SCHOOL)
public class Partners {

    @Inject
    CurrentCaller caller;

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    @Inject
    PublishedReading reading;

    public List<Pairing> ofOwnSchool() {
        return pairings.ofSchool(ownSchool());
    }

    /** The county's plan of this school year, whether or not it has a pair for the school. */
    public Optional<Cycle> inForce() {
        return cycles.inForce(SchoolYear.current());
    }

    /**
     * Why the pairs of the school are so, by the plan in force.
     *
     * @return by the pair's id; empty where there is no plan, or none that tells it
     */
    public Map<Long, PairReason> reasons() {
        return inForce()
                .flatMap(cycle -> cycles.published(cycle)
                        .map(version -> reading.of(cycle, version, ofOwnSchool().stream()
                                .filter(pair -> pair.getCycle() == cycle)
                                .toList())))
                .orElse(List.of()).stream()
                .collect(toMap(reason -> reason.pair().getId(), Function.identity()));
    }

    public long ownSchool() {
        return caller.get().school().orElseThrow(() -> new NotFound("School"));
    }
}
