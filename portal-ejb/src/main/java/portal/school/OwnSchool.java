package portal.school;

import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import portal.NotFound;
import portal.identity.CurrentCaller;
import portal.tenancy.CountyEntities;
import portal.tenancy.Within;

/** The school that the caller acts at (本校). */
@Stateless
@RolesAllowed({PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_SCHOOL)
public class OwnSchool {

    @Inject
    CurrentCaller caller;

    @Inject
    CountyEntities county;

    /** Its code, by which its page is found. */
    public String code() {
        long id = caller.get().school().orElseThrow(() -> new NotFound("School"));
        return county.get(School.class, id).getCode();
    }
}
