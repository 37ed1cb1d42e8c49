package portal.web.api;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import portal.tenancy.Role;

/**
 * The portal's API, first version: every resource found in the application, signed in to by bearer
 * token.
 */
@ApplicationPath("/api/v1")
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT", realmName = "portal")
@DeclareRoles({
    Role.PLATFORM_OPERATOR,
    Role.BUREAU_ADMIN,
    Role.BUREAU_OFFICER,
    Role.INSPECTOR,
    Role.JUDGE,
    Role.AUDITOR,
    Role.PRINCIPAL,
    Role.SCHOOL_ADMIN,
    Role.TEACHER,
    Role.PROVINCE_OFFICER,
    Role.PROVINCE_VIEWER
})
public class PortalApi extends Application {

    /** The API tells of itself at {@code /openapi}; Jersey's own description would tell its version too. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
