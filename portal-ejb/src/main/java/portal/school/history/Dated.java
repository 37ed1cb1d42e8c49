package portal.school.history;

import java.time.Instant;

/**
 * A change as it stands in the history.
 *
 * @param id grows with each change
 * @param by the user name of whoever changed it
 */
public record Dated(long id, Change change, Instant at, String by, Cause cause) {}
