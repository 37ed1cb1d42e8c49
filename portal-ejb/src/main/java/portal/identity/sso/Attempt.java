package portal.identity.sso;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * One way to the provider and back, kept in the browser's session until it comes back: once, and
 * soon.
 *
 * @param state    by which the way back is known to belong to this browser
 * @param nonce    by which the provider's token is known to be for this attempt
 * @param verifier by which the provider knows that the code comes from whom it was meant for (PKCE)
 * @param from     the page that was wanted, or null
 */
public record Attempt(
        String state, String nonce, String verifier, String from, Instant begunAt)
        implements Serializable {

    /** Enough to find a telephone for a code. */
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Attempt begin(String from, Instant now) {
        return new Attempt(random(), random(), random(), from, now);
    }

    /** What is shown of the verifier on the way there (RFC 7636, S256). */
    String challenge() {
        try {
            return encoded(MessageDigest.getInstance("SHA-256")
                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(begunAt.plus(LIFE));
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
