package portal.identity;

import java.time.Instant;

/** A session of somebody that is open: since when, when last seen, from where, with what. */
public record OpenSession(
        long id, boolean byApi, String address, String agent, Instant startedAt, Instant seenAt) {}
