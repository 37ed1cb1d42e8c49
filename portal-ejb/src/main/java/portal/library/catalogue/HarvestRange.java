package portal.library.catalogue;

import java.time.Instant;
import java.util.Optional;
import portal.library.ResourceKind;
import portal.library.TaughtStage;

/**
 * Of what a harvester asks what has changed. What has gone is told whatever it was.
 *
 * @param until itself included, as is from; both to the second
 * @param kind  empty for all, as stage
 */
public record HarvestRange(
        Instant from, Instant until, Optional<ResourceKind> kind, Optional<TaughtStage> stage) {}
