package portal.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A right that somebody has or had, with who gave it, why, and how it ended.
 *
 * @param school    where it holds, or null for the whole county
 * @param until     the last day, or null
 * @param grantedBy the name of whoever gave it; null for the portal's start and the platform
 * @param endedBy   who ended it or set its last day; null where nobody did
 * @param endedAt   when it was cut off, or null
 */
public record HeldRight(
        long id,
        String role,
        SchoolName school,
        LocalDate since,
        LocalDate until,
        boolean acting,
        String reason,
        String grantedBy,
        Instant grantedAt,
        String endedBy,
        Instant endedAt,
        String endReason) {

    /** Whether it holds on that day, or will. */
    public boolean isOpenOn(LocalDate day) {
        return endedAt == null && (until == null || !until.isBefore(day));
    }

    public boolean holdsOn(LocalDate day) {
        return isOpenOn(day) && !day.isBefore(since);
    }
}
