package portal.web.frame;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls without arguments, as pages write a record's components: {@code #{row.name()}}. Each class's are
 * looked up once; the standard resolver goes through all methods of a class at every call.
 */
public class AccessorResolver extends ELResolver {

    private final ClassValue<Map<String, Optional<Method>>> known = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null || name == null || arguments == null || arguments.length > 0) {
            return null;
        }
        var accessor = known.get(base.getClass())
                .computeIfAbsent(name.toString(), called -> accessor(base.getClass(), called));
        if (accessor.isEmpty()) {
            return null;
        }
        try {
            Object value = accessor.get().invoke(base);
            context.setPropertyResolved(base, name);
            return value;
        } catch (InvocationTargetException failed) {
            throw new ELException(failed.getCause());
        } catch (IllegalAccessException denied) {
            throw new ELException(denied);
        }
    }

    /** None where the class is not open to all: the standard resolver looks for an interface of it. */
    private static Optional<Method> accessor(Class<?> type, String name) {
        try {
            return Modifier.isPublic(type.getModifiers())
                    ? Optional.of(type.getMethod(name))
                    : Optional.empty();
        } catch (NoSuchMethodException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Calls set nothing.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
