package portal.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leaves the first operator's link in a file that the owner of the data folder alone may read, at
 * each start without the demonstration while no operator has a password; the log names the file and
 * never the link.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstRunLink {

    private static final Logger LOG = Logger.getLogger(FirstRunLink.class.getName());

    @Inject
    @ConfigProperty(name = "portal.demo", defaultValue = "false")
    boolean demonstration;

    @Inject
    FirstRun firstRun;

    @Inject
    FirstRunFile file;

    @PostConstruct
    void leave() {
        try {
            file.remove();
            firstRun.nextKey(!demonstration).ifPresent(key -> LOG.log(Level.WARNING,
                    "no operator has a password yet; the link to set one is in {0}",
                    file.write(key)));
        } catch (UncheckedIOException unwritable) {
            LOG.log(Level.SEVERE, "the first operator’s link could not be written", unwritable);
        }
    }
}
