package portal.school.establishment;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import portal.NotFound;
import portal.identity.CurrentCaller;
import portal.school.SchoolAccess;
import portal.tenancy.Figures;
import portal.tenancy.NationalTime;
import portal.tenancy.Within;

/**
 * Today's establishment as it is looked up: by the bureau and its inspectors of every school, by a school of
 * itself, by a central school's principal of its village schools too.
 */
@Stateless
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, PRINCIPAL, SCHOOL_ADMIN})
@Within(Within.Part.OWN_AND_VILLAGE_SCHOOLS)
public class EstablishmentReading {

    private static final Set<String> OF_THE_COUNTY =
            Set.of(BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR);

    @Inject
    Establishments establishments;

    @Inject
    Figures figures;

    @Inject
    SchoolAccess access;

    @Inject
    CurrentCaller caller;

    /** All schools in reach. */
    public EstablishmentSheet all() {
        return sheet(one -> true);
    }

    /** One of them alone; a school out of reach answers like one that never was. */
    public EstablishmentSheet of(String code) {
        var sheet = sheet(one -> one.school().getCode().equals(code));
        if (sheet.schools().isEmpty()) {
            throw new NotFound("School");
        }
        return sheet;
    }

    /** Whether the caller sees every school of the county. */
    public boolean isOfCounty() {
        return !Collections.disjoint(caller.get().getRoles(), OF_THE_COUNTY);
    }

    private EstablishmentSheet sheet(Predicate<SchoolEstablishment> those) {
        var today = NationalTime.today();
        var inForce = figures.on(today);
        var reached = access.reached(OF_THE_COUNTY);
        List<SchoolEstablishment> seen = establishments.on(today, inForce).stream()
                .filter(one -> reached.test(one.school()))
                .filter(those)
                .toList();
        return new EstablishmentSheet(today, inForce, seen);
    }
}
