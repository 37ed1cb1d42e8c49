package portal.identity;

import static portal.tenancy.Role.BUREAU_ADMIN;
import static portal.tenancy.Role.PLATFORM_OPERATOR;
import static portal.tenancy.Role.SCHOOL_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.interceptor.Interceptors;
import java.util.Collection;
import java.util.List;
import portal.audit.PlatformDeedRecording;
import portal.deed.CurrentDeed;
import portal.deed.Deed;
import portal.tenancy.Within.Part;
import portal.tenancy.Within;

/**
 * The slips that somebody drew and has not printed yet (密码条): shown to them alone, for a day at most,
 * and forgotten once they say that they are on paper.
 */
@Stateless
@ExcludeDefaultInterceptors
@Interceptors(PlatformDeedRecording.class)
@RolesAllowed({PLATFORM_OPERATOR, BUREAU_ADMIN, SCHOOL_ADMIN})
@Within(Part.OWN_ACCOUNT)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Slips {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentDeed deed;

    @Inject
    KeptSlips kept;

    /** How many wait to be printed; the passwords stay sealed. */
    public int waiting() {
        return kept.count(caller.get());
    }

    /** Shows those that wait; each time is on record. */
    @Deed("slips.show")
    public List<Slip> show() {
        kept.sweep();
        var waiting = kept.of(caller.get());
        deed.detail("slips", waiting.size());
        return waiting;
    }

    /** Forgets those that were printed. */
    @Deed("slips.print")
    public int printed(Collection<Long> accounts) {
        int forgotten = kept.forget(caller.get(), accounts);
        deed.detail("slips", forgotten);
        return forgotten;
    }
}
