package portal.web.gate;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads the gate's settings at the start and makes the session what they say.
 *
 * <p>Behind TLS its cookie is called {@code __Host-portal}, a name that a browser takes from this
 * very host and by TLS alone: no neighbour under the same domain can plant one.
 */
@WebListener
public class GateOpening implements ServletContextListener {

    static final String SECURE_COOKIE = "__Host-portal";

    @Override
    public void contextInitialized(ServletContextEvent start) {
        var portal = start.getServletContext();
        var config = ConfigProvider.getConfig();
        var settings = GateSettings.read(key -> config.getOptionalValue(key, String.class).orElse(null));
        settings.keepIn(portal);
        portal.setSessionTimeout(settings.idleMinutes());
        if (settings.address().isSecure()) {
            var cookie = portal.getSessionCookieConfig();
            cookie.setName(SECURE_COOKIE);
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
