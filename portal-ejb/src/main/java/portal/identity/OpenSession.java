package portal.identity;

import java.time.Instant;

/**
 * A session of one's own that is open still.
 *
 * @param agent what the program called itself
 * @param own   whether it is the one that asks
 */
public record OpenSession(
        long id, Visit.Channel channel, String address, String agent, Instant startedAt,
        Instant seenAt, boolean own) {}
