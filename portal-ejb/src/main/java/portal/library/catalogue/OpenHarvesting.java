package portal.library.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.NotFound;
import portal.tenancy.CurrentTenant;

/**
 * The catalogue for programs that have not signed in (公开收割): what is given to all and nothing else, and not even
 * that before the operator opens it.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpenHarvesting {

    /** Nobody's county: no code has letters, so it owns no row and lies in no province. */
    static final String NOBODY = "nobody";

    @Inject
    NobodysHarvesting nobody;

    @Inject
    CurrentTenant tenant;

    @Inject
    @ConfigProperty(name = "portal.catalogue.open", defaultValue = "false")
    boolean open;

    public boolean isOpen() {
        return open;
    }

    /** As {@link Harvesting#changes} tells it. */
    public List<Harvested> changes(
            HarvestRange range, Optional<HarvestCursor> after, int most) {
        return asNobody(() -> nobody.changes(range, after, most));
    }

    /** As {@link Harvesting#one} tells it. */
    public Optional<Harvested> one(EntryKey key) {
        return asNobody(() -> nobody.one(key));
    }

    /** As {@link Harvesting#earliest} tells it. */
    public Optional<Instant> earliest() {
        return asNobody(() -> nobody.earliest());
    }

    /** As {@link Harvesting#settled} tells it. */
    public Instant settled() {
        return asNobody(() -> nobody.settled());
    }

    /** As {@link Harvesting#newest} tells it. */
    public List<CatalogueEntry> newest(int most) {
        return asNobody(() -> nobody.newest(most));
    }

    private <T> T asNobody(Callable<T> reading) {
        if (!open) {
            throw new NotFound("Catalogue");
        }
        try {
            return tenant.within(NOBODY, reading);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
