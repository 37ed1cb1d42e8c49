package portal.province;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import portal.tenancy.CurrentTenant;
import portal.tenancy.NationalTime;
import portal.tenancy.Tenants;

/**
 * Counts every county once a day, so that a new school year has the figures of those too in which
 * nothing happens, and figures that change by the day alone are of the day.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DailyCount {

    private static final Logger LOG = System.getLogger(DailyCount.class.getName());

    @Inject
    CountyCounting counting;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant tenant;

    /** On which day each county was counted last. */
    private final Map<String, LocalDate> counted = new HashMap<>();

    /**
     * Soon after each start too: a portal that is off at night counts in the morning. A timer that
     * failed twice would be gone for good, so it fails never.
     */
    @Schedule(hour = "*", minute = "3/10", second = "20", persistent = false)
    void round() {
        try {
            var today = NationalTime.today();
            tenants.codes().stream()
                    .filter(county -> !today.equals(counted.get(county)))
                    .forEach(county -> count(county, today));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "counties could not be counted for their provinces", failure);
        }
    }

    /** One county's trouble is no other's. */
    private void count(String county, LocalDate today) {
        try {
            tenant.within(county, () -> {
                counting.countThisYear();
                return null;
            });
            counted.put(county, today);
        } catch (Exception failure) {
            LOG.log(Level.WARNING, county + " could not be counted for its province", failure);
        }
    }
}
