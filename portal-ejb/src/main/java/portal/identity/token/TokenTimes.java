package portal.identity.token;

import java.time.Duration;
import java.time.Instant;

/**
 * When a token says that it was made and may be used; the server looks at its end alone.
 *
 * @param notBefore null where the token does not say
 */
record TokenTimes(Instant issuedAt, Instant notBefore, Instant expiresAt) {

    /** How far the clocks of the node that signed and the one that asks may be apart. */
    static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /** Ours begin when they are made, end with their life, and are of no other shape. */
    boolean allow(Instant now) {
        return notBefore != null
                && !notBefore.isAfter(now.plus(CLOCKS_APART))
                && !issuedAt.isAfter(now.plus(CLOCKS_APART))
                && !expiresAt.isAfter(issuedAt.plus(Tokens.LIFE))
                && now.isBefore(expiresAt);
    }
}
