package portal.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Refuses settings of the way in that cannot be meant, at the start, and clears away every hour what
 * nobody will come back to.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInUpkeep {

    private static final Logger LOG = Logger.getLogger(SignInUpkeep.class.getName());

    @Inject
    SignInSettings settings;

    @Inject
    SignInBook book;

    @PostConstruct
    void requireSettings() {
        LOG.log(Level.FINE, "second factor demanded of {0}", settings.factorRoles());
    }

    /** A timer that failed twice would be gone for good, so it fails never. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void clear() {
        try {
            book.clear();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "old sessions could not be cleared away", failure);
        }
    }
}
