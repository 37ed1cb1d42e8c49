package portal.library.catalogue;

import java.time.Instant;

/** The last change that a harvester has been told of; those after it in time, then by key, are next. */
public record HarvestCursor(Instant changedAt, EntryKey key) {

    /** Before whatever changed at that moment. */
    static HarvestCursor before(Instant moment) {
        return new HarvestCursor(moment, new EntryKey("", 0));
    }
}
