package portal.identity;

import java.time.Instant;

/**
 * A session of somebody that is open still: since when, when last seen, from where.
 *
 * @param agent what the program called itself
 * @param own   whether it is the one that asks
 */
public record OpenSession(
        long id, Visit.Channel channel, String address, String agent, Instant startedAt,
        Instant seenAt, boolean own) {}
