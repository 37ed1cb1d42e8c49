package portal.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The portal's API, first version: every resource found in the application. */
@ApplicationPath("/api/v1")
public class PortalApi extends Application {}
