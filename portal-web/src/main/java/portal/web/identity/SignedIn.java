package portal.web.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import java.util.stream.Stream;
import portal.identity.Caller;
import portal.identity.CurrentCaller;
import portal.tenancy.Role;

/** Who is signed in, for what pages show; what they may do is decided behind the pages. */
@Named
@RequestScoped
public class SignedIn {

    @Inject
    SecurityContext security;

    @Inject
    CurrentCaller current;

    public boolean isKnown() {
        return security.getCallerPrincipal() != null;
    }

    public String getName() {
        return caller().map(Caller::getDisplayName).orElse("");
    }

    /** The county or province whose portal this is; empty for the platform's operator. */
    public String getPlaceName() {
        return caller().map(Caller::getPlaceName).orElse("");
    }

    public boolean isPlaced() {
        return !getPlaceName().isEmpty();
    }

    public boolean isOfSchool() {
        return has(Role.PRINCIPAL) || has(Role.SCHOOL_ADMIN) || has(Role.TEACHER);
    }

    /** Whether one of their roles is admitted by a service, as the service itself declares. */
    public boolean may(Class<?> service) {
        return Stream.of(service.getAnnotation(RolesAllowed.class).value()).anyMatch(this::has);
    }

    /** As the request knows them, which a page asks dozens of times; else as the server does. */
    public boolean has(String role) {
        return current.find()
                .map(caller -> caller.getRoles().contains(role))
                .orElseGet(() -> security.isCallerInRole(role));
    }

    /** As the request knows them, so that a new name shows at once; else as the session does. */
    private Optional<Caller> caller() {
        return current.find()
                .or(() -> security.getPrincipalsByType(Caller.class).stream().findFirst());
    }
}
