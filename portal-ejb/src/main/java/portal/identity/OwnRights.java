package portal.identity;

import static portal.tenancy.Role.AUDITOR;
import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.BUREAU_OFFICER;
import static portal.tenancy.Role.INSPECTOR;
import static portal.tenancy.Role.JUDGE;
import static portal.tenancy.Role.PRINCIPAL;
import static portal.tenancy.Role.SCHOOL_ADMIN;
import static portal.tenancy.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Map;
import portal.audit.PlatformDeedRecording;
import portal.identity.AccountListing.Directory;
import portal.tenancy.Within.Part;
import portal.tenancy.Within;

/** Why somebody of a county may see what they see: their own rights, and how many others have such. */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Part.OWN_ACCOUNT)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnRights {

    @Inject
    CurrentCaller caller;

    @Inject
    AccountListing listing;

    @Inject
    SchoolNames schools;

    /** The caller's own rights that hold or will, with who gave each and why. */
    public List<HeldRight> mine() {
        return listing.file(caller.get(), caller.get().getAccount(), Directory.of(schools.all()))
                .line().rights();
    }

    /** How many accounts of the county hold each role today; never who. */
    public Map<String, Integer> holders() {
        return listing.holders(caller.get());
    }
}
