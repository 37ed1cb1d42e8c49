package portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Whose record this node has appended to lately, so that no idle county is asked each minute. */
@ApplicationScoped
public class Appended {

    private final Map<String, Instant> last = new ConcurrentHashMap<>();

    void to(String tenant) {
        last.put(tenant, Instant.now());
    }

    /** Kept for a while, since what is appended is seen by others only once it is committed. */
    Set<String> within(Duration past) {
        Instant then = Instant.now().minus(past);
        last.values().removeIf(then::isAfter);
        return new TreeSet<>(last.keySet());
    }
}
