package portal.deed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/**
 * The deed that this thread is doing. A service says here what the record shall tell beyond the
 * name: never a password, a token or another secret, and of a person no more than their key.
 *
 * <p>What is said while no deed is being done stands on no record.
 */
@ApplicationScoped
public class CurrentDeed {

    private final ThreadLocal<Deque<Notes>> open = ThreadLocal.withInitial(ArrayDeque::new);

    /**
     * The record that the deed is about.
     *
     * @param kind a simple class name, such as {@code Cycle}
     * @param key  by which the county knows it: a code or a number, rather than an id
     */
    public void on(String kind, Object key) {
        if (isOpen()) {
            open.get().peek().on(kind, key);
        }
    }

    /**
     * A figure of the deed: how many, which year, from when.
     *
     * @param name in kebab case; both bundles word it as {@code deed.detail.<name>}
     */
    public void detail(String name, Object value) {
        if (isOpen()) {
            open.get().peek().detail(name, value);
        }
    }

    public boolean isOpen() {
        return !open.get().isEmpty();
    }

    /** Does the work as a deed whose notes are taken, perhaps as a part of another one. */
    public <T> T within(Notes notes, Callable<T> work) throws Exception {
        open.get().push(notes);
        try {
            return work.call();
        } finally {
            open.get().pop();
            if (!isOpen()) {
                open.remove();
            }
        }
    }
}
