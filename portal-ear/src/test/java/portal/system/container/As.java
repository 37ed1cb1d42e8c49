package portal.system.container;

import java.lang.reflect.InvocationTargetException;
import java.security.Principal;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;

/**
 * Calls services as somebody in these roles, as the server does once it has authenticated a request. Its types
 * are the server's own and so not there when this is compiled.
 */
final class As {

    private static final String CONTEXT = "com.sun.enterprise.security.SecurityContext";
    private static final String PRINCIPAL = "org.glassfish.security.common.PrincipalImpl";
    private static final String GROUP = "org.glassfish.security.common.Group";

    private As() {}

    /** Does the work as somebody in these roles; with none, as a stranger. */
    static <T> T roles(Set<String> roles, Callable<T> work) throws Exception {
        Class<?> context = Class.forName(CONTEXT);
        Object before = context.getMethod("getCurrent").invoke(null);
        if (roles.isEmpty()) {
            context.getMethod("setUnauthenticatedContext").invoke(null);
        } else {
            context.getMethod("setCurrent", context).invoke(null, context
                    .getConstructor(String.class, Subject.class)
                    .newInstance("somebody", subject(roles)));
        }
        try {
            return work.call();
        } finally {
            context.getMethod("setCurrent", context).invoke(null, before);
        }
    }

    private static Subject subject(Set<String> roles)
            throws ClassNotFoundException, NoSuchMethodException, InstantiationException, IllegalAccessException,
                    InvocationTargetException {
        var subject = new Subject();
        subject.getPrincipals().add(principal(PRINCIPAL, "somebody"));
        for (String role : roles) {
            subject.getPrincipals().add(principal(GROUP, role));
        }
        return subject;
    }

    private static Principal principal(String type, String name)
            throws ClassNotFoundException, NoSuchMethodException, InstantiationException, IllegalAccessException,
                    InvocationTargetException {
        return (Principal) Class.forName(type).getConstructor(String.class).newInstance(name);
    }
}
