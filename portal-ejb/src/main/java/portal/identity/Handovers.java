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
import portal.NotFound;
import portal.RuleViolation;
import portal.audit.PlatformDeedRecording;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.identity.AccountListing.Directory;
import portal.tenancy.Within.Part;
import portal.tenancy.Within;

/**
 * Hand-overs to read: all of the county for its administrators, one's own for those who gave or
 * received a post, who say that they have read it.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed({BUREAU_ADMIN, BUREAU_OFFICER, INSPECTOR, JUDGE, AUDITOR, PRINCIPAL, SCHOOL_ADMIN, TEACHER})
@Within(Part.OWN_ACCOUNT)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Handovers {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    @Inject
    KeptHandovers kept;

    @Inject
    SchoolNames schools;

    /** All of the county for its administrators, one's own for everybody else; the newest first. */
    public List<Handover> list() {
        var directory = Directory.of(schools.all());
        return seesAll() ? kept.all(caller.get(), directory) : kept.mine(caller.get(), directory);
    }

    /** One with what was open. */
    public Handover get(long id) {
        return kept.find(caller.get(), id, seesAll(), Directory.of(schools.all()))
                .orElseThrow(() -> new NotFound("Handover"));
    }

    /** The receiver says that they have read what is open. */
    @Deed("account.hand-over-confirm")
    public void confirm(long id) {
        var handover = get(id);
        deed.on("Account", handover.receiver());
        deed.detail("role", handover.role());
        if (!kept.confirm(caller.get(), id)) {
            throw new RuleViolation("handover.not-to-confirm");
        }
    }

    private boolean seesAll() {
        return caller.get().getRoles().contains(BUREAU_ADMIN);
    }
}
