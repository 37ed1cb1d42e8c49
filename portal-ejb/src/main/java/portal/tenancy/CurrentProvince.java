package portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/**
 * The province that the work of this thread serves, entered at the edge from the signed-in caller.
 */
@ApplicationScoped
public class CurrentProvince {

    private final ThreadLocal<String> entered = new ThreadLocal<>();

    /** The first two digits of its counties' codes. */
    public String code() {
        String province = entered.get();
        if (province == null) {
            throw new IllegalStateException("no province has been entered");
        }
        return province;
    }

    /** Does the work for the province, and leaves the thread as it was. */
    public <T> T within(String province, Callable<T> work) throws Exception {
        entered.set(province);
        try {
            return work.call();
        } finally {
            entered.remove();
        }
    }
}
