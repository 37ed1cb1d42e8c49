package portal.system.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import portal.tenancy.Role;

/** Every session bean of the deployed application, and every method of theirs. */
final class SessionBeans {

    private static final List<Class<? extends Annotation>> SESSION_BEAN =
            List.of(Stateless.class, Stateful.class, Singleton.class);

    private SessionBeans() {}

    /** A method that a client of the bean can call. */
    record Deed(Class<?> bean, Object instance, Method method) {

        /** Who may, by the declaration; empty where anybody may. */
        Optional<Set<String>> roles() {
            var own = method.getAnnotation(RolesAllowed.class);
            if (own == null && method.isAnnotationPresent(PermitAll.class)) {
                return Optional.empty();
            }
            var declared = own == null ? bean.getAnnotation(RolesAllowed.class) : own;
            return Optional.ofNullable(declared).map(RolesAllowed::value).map(Set::of);
        }

        boolean isConfined() {
            return !bean.isAnnotationPresent(ExcludeDefaultInterceptors.class);
        }

        /** Calls it with nothing in its hands. */
        void call() throws Exception {
            Object[] nothing = Arrays.stream(method.getParameterTypes()).map(SessionBeans::nothing).toArray();
            offered().invoke(instance, nothing);
        }

        /** The method as the bean offers it: by its class, or by the interface that it stands for. */
        private Method offered() {
            if (bean.isInstance(instance)) {
                return method;
            }
            return Arrays.stream(bean.getInterfaces())
                    .flatMap(face -> Arrays.stream(face.getMethods()))
                    .filter(one -> one.getName().equals(method.getName())
                            && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()))
                    .findFirst()
                    .orElse(method);
        }

        @Override
        public String toString() {
            return bean.getSimpleName() + "." + method.getName();
        }
    }

    static List<Deed> deeds() throws IOException, NamingException, ClassNotFoundException {
        var deeds = new ArrayList<Deed>();
        for (Class<?> bean : beans()) {
            var methods = Arrays.stream(bean.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                    .toList();
            if (!methods.isEmpty()) {
                Object instance = new InitialContext().lookup("java:module/" + bean.getSimpleName());
                methods.forEach(method -> deeds.add(new Deed(bean, instance, method)));
            }
        }
        return deeds;
    }

    /** Those of the jar that the application carries. */
    private static List<Class<?>> beans() throws IOException, ClassNotFoundException {
        var beans = new ArrayList<Class<?>>();
        var jar = Role.class.getProtectionDomain().getCodeSource().getLocation();
        try (var entries = new ZipInputStream(jar.openStream())) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("portal/") && name.endsWith(".class") && !name.endsWith("-info.class")) {
                    var type = Class.forName(name.replace(".class", "").replace('/', '.'), false,
                            Thread.currentThread().getContextClassLoader());
                    if (SESSION_BEAN.stream().anyMatch(type::isAnnotationPresent)) {
                        beans.add(type);
                    }
                }
            }
        }
        return beans;
    }

    private static Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }
}
