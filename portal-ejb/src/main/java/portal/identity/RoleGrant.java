package portal.identity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A right that somebody was given (授权): a role, in the whole of their place or at one school, for a
 * while.
 *
 * @param school the id of the school that it is limited to, or null where it is not
 * @param until  the last day that it holds, or null where it has no end
 * @param acting whether they stand in for somebody
 */
public record RoleGrant(
        long id, String role, Long school, LocalDate since, LocalDate until, boolean acting)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** Whether a session that acts at this school, or at none, has it. */
    boolean holdsAt(Long actedAt) {
        return school == null || school.equals(actedAt);
    }

    /** Whether there is a day on which both hold. */
    boolean meets(LocalDate from, LocalDate to) {
        return (to == null || !since.isAfter(to)) && (until == null || !until.isBefore(from));
    }
}
