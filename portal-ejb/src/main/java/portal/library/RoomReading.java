package portal.library;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import portal.NotFound;
import portal.identity.CurrentCaller;
import portal.tenancy.Within;

/** How much room resources take: a school's own for everybody of it, each school's for the county's administrator. */
@Stateless
@RolesAllowed({PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Within.Part.OWN_SCHOOL)
public class RoomReading {

    @Inject
    SchoolRooms rooms;

    @Inject
    CurrentCaller caller;

    /** That of the school acted at. */
    public SchoolRoom own() {
        return rooms.of(caller.get().school().orElseThrow(() -> new NotFound("School")));
    }

    /** Those schools that hold anything, the fullest first. */
    @RolesAllowed(BUREAU_ADMIN)
    public List<SchoolRoom> all() {
        return rooms.all();
    }
}
