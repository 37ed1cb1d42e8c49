package portal.content;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Tenants;

/**
 * Refuses settings of files that cannot be meant, at the start; counts every few minutes what each
 * county keeps and reads a part of it again, and once a day compares rows with the bytes held.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileSweeping {

    private static final Logger LOG = Logger.getLogger(FileSweeping.class.getName());
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    FileSettings settings;

    @Inject
    FileStore store;

    @Inject
    FileUpkeep upkeep;

    @Inject
    FileVerifying verifying;

    @Inject
    CountyFileUses uses;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant tenant;

    private Instant swept = Instant.EPOCH;

    @PostConstruct
    void requireSettings() {
        LOG.log(Level.FINE, "stored files lie in {0}", settings.folder());
        store.requireUsable();
    }

    /** A timer that failed twice would be gone for good, so it fails never. */
    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false)
    void round() {
        try {
            boolean day = Instant.now().isAfter(swept.plus(A_DAY));
            tenants.codes().forEach(county -> keepUp(county, day));
            if (day) {
                swept = Instant.now();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "stored files could not be looked after", failure);
        }
    }

    /** One county's trouble is no other's. */
    private void keepUp(String county, boolean sweep) {
        try {
            tenant.within(county, () -> {
                if (sweep) {
                    note(county, upkeep.sweep());
                }
                verify(county);
                uses.counted(county, upkeep.count());
                return null;
            });
        } catch (Exception failure) {
            LOG.log(Level.WARNING, failure,
                    () -> "stored files of " + county + " could not be looked after");
        }
    }

    private void verify(String county) {
        var damaged = verifying.verify();
        if (!damaged.isEmpty()) {
            verifying.noteDamaged(damaged);
            damaged.forEach(digest -> LOG.log(Level.SEVERE,
                    "stored files of {0} are damaged: {1}", new Object[] {county, digest.hex()}));
        }
    }

    private void note(String county, Set<Digest> lost) {
        if (upkeep.isQuarantineOver()) {
            upkeep.noteDiscarded();
        }
        if (upkeep.isNews(lost)) {
            upkeep.noteMissing(lost);
        }
        lost.forEach(digest -> LOG.log(Level.SEVERE,
                "stored files of {0} lack their bytes: {1}", new Object[] {county, digest.hex()}));
    }
}
