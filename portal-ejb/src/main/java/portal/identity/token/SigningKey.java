package portal.identity.token;

import java.time.Instant;

/**
 * A key that tokens are signed with, as far as anybody may see it.
 *
 * @param kid         by which a token names it
 * @param publishedAt since when it stands in the key set
 * @param signingFrom when it began to sign, or null while it waits to follow
 * @param retiredAt   when it left the key set, or null while it verifies
 */
public record SigningKey(String kid, Instant publishedAt, Instant signingFrom, Instant retiredAt) {

    boolean isLive() {
        return retiredAt == null;
    }

    boolean waits() {
        return isLive() && signingFrom == null;
    }

    boolean hasSigned() {
        return signingFrom != null;
    }
}
