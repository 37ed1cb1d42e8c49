package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import portal.NotFound;
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
    PublishedReading reading;

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
                reading.of(cycle, problem, version.answer(), pairings.of(cycle)));
    }
}
