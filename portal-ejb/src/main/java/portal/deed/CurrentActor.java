package portal.deed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/**
 * Who acts on this thread: entered at the edge for every request, signed in or not. A thread that
 * nobody entered is the portal's own.
 */
@ApplicationScoped
public class CurrentActor {

    private final ThreadLocal<Actor> entered = new ThreadLocal<>();

    public Actor get() {
        Actor actor = entered.get();
        return actor == null ? Actor.SYSTEM : actor;
    }

    /** Does the work as the actor, and leaves the thread as it was. */
    public <T> T within(Actor actor, Callable<T> work) throws Exception {
        Actor before = entered.get();
        entered.set(actor);
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
