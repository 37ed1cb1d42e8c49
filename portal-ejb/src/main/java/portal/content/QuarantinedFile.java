package portal.content;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that was not let in because something harmful was found in it (隔离文件).
 *
 * @param found       what the scanner calls it
 * @param purpose     the code of what it was brought for
 * @param broughtBy   the user name
 * @param discardedAt since when its bytes are gone for good
 */
public record QuarantinedFile(
        long id,
        String name,
        Digest digest,
        long size,
        String found,
        String purpose,
        String broughtBy,
        Instant at,
        Optional<Instant> discardedAt) {

    /** One as it is found, before it is on record. */
    record Arrival(String name, Digest digest, long size, String found, String purpose) {}
}
