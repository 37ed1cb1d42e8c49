package portal.identity;

import java.time.Instant;
import java.util.List;

/**
 * All that is known of one account, for whoever administers it.
 *
 * @param mark           how it stands, in a few letters, by which a deed finds out whether it changed
 *                       meanwhile
 * @param own            whether it is the reader's own, which another administers
 * @param passwordSetAt  since when the password is this one
 * @param disabledReason why it was shut, or null
 * @param history        every right, the newest first
 */
public record AccountFile(
        AccountLine line,
        String mark,
        boolean own,
        Instant createdAt,
        Instant passwordSetAt,
        Instant disabledAt,
        String disabledBy,
        String disabledReason,
        Instant passwordResetAt,
        String passwordResetBy,
        List<HeldRight> history,
        List<OpenSession> sessions) {}
