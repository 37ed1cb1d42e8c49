package portal.identity;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes, once a night, drafts that nobody came back for. */
@Singleton
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DraftRetention {

    private static final Logger LOG = Logger.getLogger(DraftRetention.class.getName());

    @Inject
    Drafts drafts;

    /** A timer that failed twice would be gone for good, so it fails never. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void removeOldDrafts() {
        try {
            drafts.discardOld();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "old drafts could not be removed", failure);
        }
    }
}
