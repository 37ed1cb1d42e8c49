package portal.identity;

import java.time.Instant;
import java.util.List;

/**
 * An account that the platform's operator administers, as its list and its page tell it.
 *
 * @param place      the county's code, the province's digits, or null for the platform's own
 * @param placeName  how the county or province is called, or null
 * @param roles      the rights that hold today or will
 * @param oneTime    until when its one-time password is good, or null
 * @param lastSignIn the last time, or null
 * @param own        whether it is the reader's
 */
public record PlatformAccount(
        long id,
        String userName,
        String displayName,
        String place,
        String placeName,
        List<String> roles,
        Instant disabledAt,
        String disabledReason,
        Instant oneTime,
        boolean factor,
        Instant lastSignIn,
        boolean own) {}
