package portal.identity.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A refresh token that somebody shows, and what follows from when it was used before (RFC 9700,
 * 4.14.2).
 *
 * <p>Each is good for one use. Whoever shows one a second time has copied it, or was copied, and the
 * portal cannot tell which: so all that came from that sign-in ends. One case is innocent: the answer
 * got lost on the way, and the client asks again at once. Then it gets another, and the one that got
 * lost counts as used, so that a thief who has it is found out by using it.
 *
 * @param usedAt        when it was used, or null
 * @param expiresAt     until when it may be used
 * @param nextIsUnused  whether there is one after it that nobody has used
 */
record RefreshUse(Instant usedAt, Instant expiresAt, boolean nextIsUnused) {

    /** Longer than a client waits for an answer before it asks again. */
    static final Duration LOST_ANSWER = Duration.ofSeconds(30);

    /** What follows. */
    enum Verdict { RENEW, RENEW_AGAIN, REUSED, EXPIRED }

    Verdict at(Instant now) {
        if (usedAt == null) {
            return now.isBefore(expiresAt) ? Verdict.RENEW : Verdict.EXPIRED;
        }
        return nextIsUnused && now.isBefore(usedAt.plus(LOST_ANSWER))
                ? Verdict.RENEW_AGAIN
                : Verdict.REUSED;
    }
}
