package portal.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.audit.KeySafe;

/**
 * What is kept sealed under the deployment's secret. A second secret may be given while one follows
 * the other; it opens and never seals.
 */
@ApplicationScoped
public class Seal implements KeySafe {

    /** Random letters and digits of this number hold more than the 128 bits that are asked. */
    static final int SECRET_LENGTH = 32;

    private static final int NONCE_BYTES = 12;

    @Inject
    @ConfigProperty(name = "portal.secret")
    String secret;

    @Inject
    @ConfigProperty(name = "portal.secret.previous")
    Optional<String> previous;

    private KeyRing ring;

    @PostConstruct
    void makeRing() {
        if (secrets().anyMatch(each -> each.length() < SECRET_LENGTH)) {
            throw new IllegalStateException(
                    "portal.secret and portal.secret.previous have at least " + SECRET_LENGTH
                            + " characters: take 32 random bytes in base64");
        }
        ring = KeyRing.of(secrets().map(each -> each.getBytes(StandardCharsets.UTF_8)).toList());
    }

    /** @param place table, column and key of the row; it opens there and nowhere else */
    @Override
    public byte[] close(byte[] text, String place) {
        return ring.close(text, place);
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        return ring.knows(sealed) ? ring.open(sealed, place) : openUnversioned(sealed);
    }

    /** Whether the secret of today has sealed it, and in the form of today. */
    public boolean isCurrent(byte[] sealed) {
        return ring.isCurrent(sealed);
    }

    /** A text from before there was a version: a nonce and the text, and no place. */
    private byte[] openUnversioned(byte[] sealed) {
        List<String> all = secrets().toList();
        for (String each : all) {
            try {
                return openUnversioned(each, sealed);
            } catch (IllegalStateException another) {
                continue;
            }
        }
        throw new IllegalStateException("sealed under another secret than portal.secret");
    }

    private static byte[] openUnversioned(String secret, byte[] sealed) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
            return KeyRing.gcm(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"),
                    Arrays.copyOf(sealed, NONCE_BYTES), new byte[0],
                    Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Stream<String> secrets() {
        return Stream.concat(Stream.of(secret), previous.stream());
    }
}
