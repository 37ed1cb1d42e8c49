package portal.library.catalogue;

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
import portal.tenancy.CurrentTenant;
import portal.tenancy.Tenants;

/** Has each county look every ten minutes whether what its people took of others' is still given. */
@Singleton
@Startup
@DependsOn("Migrations")
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogueRound {

    private static final Logger LOG = System.getLogger(CatalogueRound.class.getName());

    @Inject
    CatalogueFollowing following;

    @Inject
    Tenants tenants;

    @Inject
    CurrentTenant tenant;

    /** A timer that failed twice would be gone for good, so it fails never. */
    @Schedule(hour = "*", minute = "7/10", second = "10", persistent = false)
    void round() {
        try {
            tenants.codes().forEach(this::follow);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the catalogue could not be followed", failure);
        }
    }

    /** One county's trouble is no other's. */
    private void follow(String county) {
        try {
            tenant.within(county, () -> {
                following.tidy();
                if (following.isNews()) {
                    following.tell();
                }
                return null;
            });
        } catch (Exception failure) {
            LOG.log(Level.WARNING, county + " could not follow the catalogue", failure);
        }
    }
}
