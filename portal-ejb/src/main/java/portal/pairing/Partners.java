package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
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

    @Inject
    KeptBundles bundles;

    /**
     * What a school has in the county's plans.
     *
     * @param school  its id
     * @param pairs   the newest cycle first
     * @param inForce the county's plan of this school year, whether or not it has a pair for the school
     */
    public record OwnPairs(long school, List<Pairing> pairs, Optional<Cycle> inForce) {

        public boolean isInForce(Cycle cycle) {
            return inForce.filter(cycle::equals).isPresent();
        }

        /** The pairs of the plan in force and of those of later years, each plan's together. */
        Collection<List<Pairing>> ofPlansThatHold() {
            return pairs.stream()
                    .filter(pair -> isInForce(pair.getCycle())
                            || pair.getCycle().getSchoolYear() > SchoolYear.current())
                    .collect(groupingBy(pair -> pair.getCycle().getSchoolYear()))
                    .values();
        }
    }

    public OwnPairs ofOwnSchool() {
        long own = caller.get().school().orElseThrow(() -> new NotFound("School"));
        return new OwnPairs(own, pairings.ofSchool(own), cycles.inForce(SchoolYear.current()));
    }

    /**
     * What is told of a school's pairs, read at once.
     *
     * @param reasons why they are so, by the plan in force and by those that are published for later
     *                years, since a public notice is held before its year begins; by the pair's id,
     *                empty where there is no plan, or none that tells it
     * @param bundles those that they belong to, with all schools of each
     */
    public record Told(
            OwnPairs own, Map<Long, PairReason> reasons, List<Bundles.Formed> bundles) {}

    public Told tell() {
        var own = ofOwnSchool();
        return new Told(own, reasons(own), bundles.ofPairs(own.pairs()));
    }

    private Map<Long, PairReason> reasons(OwnPairs own) {
        return reading.of(own.ofPlansThatHold()).stream()
                .collect(toMap(reason -> reason.pair().getId(), Function.identity()));
    }
}
