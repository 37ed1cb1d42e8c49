package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.NotFound;

/**
 * The county's published pairs (结对关系), cycle by cycle, as its bureau and its inspectors read them.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR})
public class PublishedPairs {

    @Inject
    Cycles cycles;

    @Inject
    Pairings pairings;

    /** The cycles that have been published, the newest first. */
    public List<Cycle> cycles() {
        return cycles.newestFirst().stream().filter(cycle -> !cycle.isDraft()).toList();
    }

    /** @param schoolYear by its first calendar year, of a published cycle */
    public List<Pairing> of(int schoolYear) {
        return cycles().stream()
                .filter(cycle -> cycle.getSchoolYear() == schoolYear)
                .findFirst()
                .map(pairings::of)
                .orElseThrow(() -> new NotFound("Cycle"));
    }
}
