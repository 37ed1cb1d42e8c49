package portal.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What kind of installation this is, as far as every page must say so. */
@Named
@ApplicationScoped
public class Edition {

    @Inject
    @ConfigProperty(name = "portal.demo", defaultValue = "false")
    boolean demonstration;

    /** True where everything shown is invented. */
    public boolean isDemonstration() {
        return demonstration;
    }
}
