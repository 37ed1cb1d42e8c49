package portal.pairing;

import static java.util.stream.Collectors.toMap;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import portal.NotFound;
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

    /**
     * Why the pairs of the school are so, of the newest published plan.
     *
     * @return by the pair's id; empty where there is no plan, or none that tells it
     */
    public Map<Long, PairReason> reasons() {
        var pairs = ofOwnSchool();
        if (pairs.isEmpty()) {
            return Map.of();
        }
        var newest = pairs.get(0).getCycle();
        return cycles.published(newest)
                .map(version -> reading.of(newest, version,
                        pairs.stream().filter(pair -> pair.getCycle() == newest).toList()))
                .orElse(List.of()).stream()
                .collect(toMap(reason -> reason.pair().getId(), Function.identity()));
    }

    public long ownSchool() {
        return caller.get().school().orElseThrow(() -> new NotFound("School"));
    }
}
