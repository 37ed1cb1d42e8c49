package portal.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import portal.deed.CurrentActor;
import portal.tenancy.CurrentProvince;
import portal.tenancy.CurrentTenant;

/**
 * Whom this thread serves: entered at the edge, and with them their county or province and who acts.
 */
@ApplicationScoped
public class CurrentCaller {

    private final ThreadLocal<Caller> entered = new ThreadLocal<>();

    @Inject
    CurrentTenant tenant;

    @Inject
    CurrentProvince province;

    @Inject
    CurrentActor actor;

    public Caller get() {
        Caller caller = entered.get();
        if (caller == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return caller;
    }

    /**
     * Whom this thread serves, as they are known in this very request; empty where nobody: a page of a
     * fault is made when nobody is any more.
     */
    public Optional<Caller> find() {
        return Optional.ofNullable(entered.get());
    }

    /** Does the work for the caller, within the county or province that is theirs. */
    public <T> T serve(Caller caller, Callable<T> work) throws Exception {
        var acting = actor.get()
                .named(caller.getName(), caller.getRoles())
                .in(caller.session().map(String::valueOf).orElse(null));
        return actor.within(acting, () -> enter(caller, work));
    }

    private <T> T enter(Caller caller, Callable<T> work) throws Exception {
        entered.set(caller);
        try {
            if (caller.getTenant() != null) {
                return tenant.within(caller.getTenant(), work);
            }
            if (caller.getProvince() != null) {
                return province.within(caller.getProvince(), work);
            }
            return work.call();
        } finally {
            entered.remove();
        }
    }
}
