package portal.identity;

import static portal.tenancy.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.util.List;
import portal.audit.PlatformDeedRecording;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.AccountListing.Directory;

/** Who has which right in the county, since when, by whom and why (权限清单), for the yearly review. */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed(BUREAU_ADMIN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RightsRegister {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    @Inject
    AccountListing listing;

    @Inject
    SchoolNames schools;

    /**
     * A part of the register, by role and school.
     *
     * @param role   one role, or null for all
     * @param school the code of one school, or null for all
     */
    @Deed("account.list-rights")
    public RightsPage page(String role, String school, int first, int most) {
        if (role != null) {
            deed.detail("role", role);
        }
        if (school != null) {
            deed.detail("school", school);
        }
        return listing.rights(
                caller.get(), role, school, first, most, Directory.of(schools.all()));
    }

    /** The county's schools, to choose among. */
    public List<SchoolName> schools() {
        return schools.all();
    }
}
