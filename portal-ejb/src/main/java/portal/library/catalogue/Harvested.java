package portal.library.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * What a harvester is told of an entry: as it is now, or that it has gone.
 *
 * @param changedAt to the second
 * @param entry     empty where it is no longer there for the harvester
 */
public record Harvested(EntryKey key, Instant changedAt, Optional<CatalogueEntry> entry) {

    /** Where the harvest goes on after it. */
    public HarvestCursor cursor() {
        return new HarvestCursor(changedAt, key);
    }
}
