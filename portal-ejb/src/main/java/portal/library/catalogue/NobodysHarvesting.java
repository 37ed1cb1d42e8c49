package portal.library.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.tenancy.CurrentTenant;

/** The transaction in which {@link OpenHarvesting} reads, confined to nobody's county. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NobodysHarvesting {

    @Inject
    CatalogueRows rows;

    @Inject
    CurrentTenant tenant;

    public List<Harvested> changes(
            HarvestRange range, Optional<HarvestCursor> after, int most) {
        return asNobody().changes(range, after, most);
    }

    public Optional<Harvested> one(EntryKey key) {
        return asNobody().change(key);
    }

    public Optional<Instant> earliest() {
        return asNobody().earliest();
    }

    public Instant settled() {
        return asNobody().settled();
    }

    public List<CatalogueEntry> newest(int most) {
        return asNobody().newest(most);
    }

    /** Refuses to read for a county, whose people ask {@link Harvesting}. */
    private CatalogueRows asNobody() {
        if (!tenant.code().equals(OpenHarvesting.NOBODY)) {
            throw new IllegalStateException("nobody's catalogue was asked for by a county");
        }
        return rows;
    }
}
