package portal.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A deed upon an administrator's or an auditor's account that waits for a second person, or did
 * (双人复核).
 *
 * @param role       the role that is to be given or ended, or null
 * @param until      the last day of what is given or ended, or null
 * @param decidable  whether whoever reads this may confirm or reject it
 * @param own        whether they proposed it, and may withdraw it while it is open
 */
public record AccountProposal(
        long id,
        String county,
        String userName,
        String displayName,
        AccountTouch touch,
        String role,
        LocalDate since,
        LocalDate until,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        State state,
        String decidedBy,
        Instant decidedAt,
        String note,
        boolean decidable,
        boolean own) {

    /** What became of a proposal. */
    public enum State { OPEN, CONFIRMED, REJECTED, WITHDRAWN, EXPIRED }
}
