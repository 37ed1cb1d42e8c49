package portal.audit.chain;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * One tenant's chain as it lies somewhere, to be walked along once.
 *
 * @param start      the hash that the first link rests on
 * @param from       the number of the first link
 * @param checkpoint what stands for the links before, where there are none any more
 * @param links      in the order of their numbers
 * @param heads      in the order of theirs
 * @param pinned     the end that was seen before, where somebody kept it
 * @param keys       the public keys that are trusted, by their names
 */
public record Chain(
        String tenant,
        String start,
        long from,
        Optional<Checkpoint> checkpoint,
        Iterator<Link> links,
        Iterator<Head> heads,
        Optional<Head> pinned,
        Map<String, ChainKey> keys) {}
