package portal.pairing;

import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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
    Pairings pairings;

    public List<Pairing> ofOwnSchool() {
        return pairings.ofSchool(ownSchool());
    }

    public long ownSchool() {
        return caller.get().school().orElseThrow(() -> new NotFound("School"));
    }
}
