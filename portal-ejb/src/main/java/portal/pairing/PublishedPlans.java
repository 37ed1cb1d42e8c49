package portal.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import portal.NotFound;
import portal.school.School;
import portal.school.SchoolIntake;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Tenants;

/** The county's published plans (结对方案), as its bureau makes them known in a notice. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER})
public class PublishedPlans {

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    @Inject
    SchoolIntake schools;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant tenant;

    /** @param schoolYear by its first calendar year, of a published cycle */
    public PublishedPlan of(int schoolYear) {
        var cycle = cycles.get(schoolYear);
        var version = cycles.published(cycle).orElseThrow(() -> new NotFound("PlanVersion"));
        var problem = version.problem();
        return new PublishedPlan(cycle, tenants.name(tenant.code()), problem,
                PublishedReasons.of(pairings.of(cycle), problem, version.answer(), before(cycle),
                        schools.all().stream()
                                .collect(toMap(School::getCode, Function.identity()))));
    }

    /** Who supported a recipient in the cycle before, by its code. */
    private Function<String, PairReason.Before> before(Cycle cycle) {
        var last = cycles.publishedBefore(cycle);
        Map<String, List<School>> supporters = last.map(pairings::of).orElse(List.of()).stream()
                .collect(groupingBy(pair -> pair.getRecipient().getCode(),
                        mapping(Pairing::getSupporter, toList())));
        return recipient -> new PairReason.Before(
                last.isPresent(), supporters.getOrDefault(recipient, List.of()));
    }
}
