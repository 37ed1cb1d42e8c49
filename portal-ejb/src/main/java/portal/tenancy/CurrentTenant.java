package portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The county that the work of this thread serves: entered at the edge from the signed-in caller, or
 * by name where the portal works for a county without one. Work handed to another thread enters it
 * anew.
 */
@ApplicationScoped
public class CurrentTenant {

    private final ThreadLocal<String> entered = new ThreadLocal<>();

    /** The six-digit division code that the county had when it was founded here. */
    public String code() {
        String county = entered.get();
        if (county == null) {
            throw new IllegalStateException("no county has been entered");
        }
        return county;
    }

    /** The same where there may be none: the platform's and the provinces' people serve no county. */
    public Optional<String> find() {
        return Optional.ofNullable(entered.get());
    }

    /** Does the work within the county, and leaves the thread as it was. */
    public <T> T within(String county, Callable<T> work) throws Exception {
        String before = entered.get();
        entered.set(county);
        try {
            return work.call();
        } finally {
            if (before == null) {
                entered.remove();
            } else {
                entered.set(before);
            }
        }
    }
}
