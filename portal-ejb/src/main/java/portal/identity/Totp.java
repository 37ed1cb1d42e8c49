package portal.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second factor (动态口令, RFC 6238): six figures that a telephone or a fob shows for half a
 * minute, of a secret that it shares with the portal.
 */
record Totp(byte[] secret) {

    /** RFC 4226 recommends 160 bits. */
    private static final int SECRET_BYTES = 20;

    /** A clock may be a step behind or ahead. */
    private static final int STEPS_APART = 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();

    static Totp random() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Totp(secret);
    }

    /**
     * The step whose code was given, if it is one of now and later than the last one taken: a code
     * opens once.
     */
    OptionalLong step(String code, Instant now, Long last) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (long step = present - STEPS_APART; step <= present + STEPS_APART; step++) {
            boolean right = MessageDigest.isEqual(
                    code(step).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8));
            if (right && (last == null || step > last)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    String code(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT);
        } catch (InvalidKeyException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
