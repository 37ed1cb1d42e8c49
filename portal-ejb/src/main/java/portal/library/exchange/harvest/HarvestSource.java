package portal.library.exchange.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import portal.library.catalogue.CatalogueEntry;
import portal.library.catalogue.EntryKey;
import portal.library.catalogue.HarvestCursor;
import portal.library.catalogue.HarvestRange;
import portal.library.catalogue.Harvested;
import portal.library.catalogue.Harvesting;
import portal.library.catalogue.OpenHarvesting;

/**
 * The part of the catalogue that one harvester may read (收割来源): that of a county, or what is given to all.
 *
 * @param earliest when the first of all that is told changed; empty where nothing is
 * @param settled  since when more may be told than now
 * @param newest   so many that were published last, the newest first
 */
public record HarvestSource(
        Changes changes,
        Function<EntryKey, Optional<Harvested>> one,
        Supplier<Optional<Instant>> earliest,
        Supplier<Instant> settled,
        IntFunction<List<CatalogueEntry>> newest) {

    /** What has changed, by the time of the change and then by key. */
    @FunctionalInterface
    public interface Changes {

        List<Harvested> of(HarvestRange range, Optional<HarvestCursor> after, int most);
    }

    /** For whoever has signed in. */
    public static HarvestSource of(Harvesting catalogue) {
        return new HarvestSource(catalogue::changes, catalogue::one, catalogue::earliest,
                catalogue::settled, catalogue::newest);
    }

    /** For whoever has not. */
    public static HarvestSource of(OpenHarvesting catalogue) {
        return new HarvestSource(catalogue::changes, catalogue::one, catalogue::earliest,
                catalogue::settled, catalogue::newest);
    }
}
