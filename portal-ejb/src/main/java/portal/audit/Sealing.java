package portal.audit;

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
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.tenancy.Tenants;

/**
 * Seals once a minute what this node has put on record, once an hour what any county has, and once a
 * day whatever was left over; then retires what was kept long enough.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

    /** What the law asks for. */
    private static final int FEWEST_MONTHS = 6;

    /** As long as a transaction may take until others see what it appended. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    @Inject
    @ConfigProperty(name = "portal.audit.months", defaultValue = "6")
    int months;

    @Inject
    Sealer sealer;

    @Inject
    Appended appended;

    @Inject
    Tenants tenants;

    private Instant wholeHour = Instant.EPOCH;
    private Instant wholeDay = Instant.EPOCH;

    @PostConstruct
    void start() {
        if (months < FEWEST_MONTHS) {
            throw new IllegalStateException("""
                    portal.audit.months 为 %1$d，审计记录至少须保存 %2$d 个月，拒绝启动。 \
                    portal.audit.months is %1$d: the record is kept at least %2$d months."""
                    .formatted(months, FEWEST_MONTHS));
        }
        sealer.keepKeys();
    }

    /** A timer that failed twice would be gone for good, so it fails never. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void round() {
        try {
            boolean day = isOver(wholeDay, Duration.ofDays(1));
            boolean hour = day || isOver(wholeHour, Duration.ofHours(1));
            var those = hour ? all() : appended.within(LATELY);
            those.forEach(tenant -> seal(tenant, day));
            if (hour) {
                wholeHour = Instant.now();
            }
            if (day) {
                wholeDay = Instant.now();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the record could not be sealed", failure);
        }
    }

    private static boolean isOver(Instant since, Duration time) {
        return Instant.now().isAfter(since.plus(time));
    }

    private Set<String> all() {
        var all = new TreeSet<>(tenants.codes());
        all.add(Entry.PLATFORM);
        return all;
    }

    /** One tenant's trouble keeps no other's record open. */
    private void seal(String tenant, boolean day) {
        try {
            sealer.seal(tenant, day);
            if (day) {
                sealer.retire(tenant, months);
            }
        } catch (Exception failure) {
            LOG.log(Level.WARNING, failure,
                    () -> "the record of " + tenant + " could not be sealed");
        }
    }
}
