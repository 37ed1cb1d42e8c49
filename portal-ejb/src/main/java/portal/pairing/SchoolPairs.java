package portal.pairing;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import portal.school.School;
import portal.school.SchoolAccess;
import portal.tenancy.CountyEntities;
import portal.tenancy.Within;

/** The published pairs of one school, the newest cycle first, for whoever may read its record. */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_AND_VILLAGE_SCHOOLS)
public class SchoolPairs {

    @Inject
    CountyEntities county;

    @Inject
    SchoolAccess access;

    @Inject
    Pairings pairings;

    /** @param school its id */
    public List<Pairing> of(long school) {
        var reached = access.require(county.get(School.class, school),
                Set.of(BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR));
        return pairings.ofSchool(reached.getId());
    }
}
