package portal.tenancy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** Events outside a container: told to one listener at once. */
public final class HeardEvents {

    private HeardEvents() {}

    @SuppressWarnings("unchecked")
    public static <T> Event<T> by(Consumer<T> listener) {
        return (Event<T>) Proxy.newProxyInstance(HeardEvents.class.getClassLoader(),
                new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    if (method.getName().equals("fire")) {
                        listener.accept((T) arguments[0]);
                    }
                    return null;
                });
    }
}
