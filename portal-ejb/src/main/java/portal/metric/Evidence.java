package portal.metric;

import java.time.LocalDate;

/**
 * A record that a value rests on (依据); each counts one.
 *
 * @param kind  what it is, in the bundles after {@code metric.evidence.}
 * @param id    its id
 * @param on    the day on which it counts
 * @param about the id of the subject's own record that it concerns; its own where it is one
 */
public record Evidence(String kind, long id, LocalDate on, long about) {}
