package portal.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys that seal and open: the first one seals, all of them open what was sealed before.
 *
 * <p>What is sealed begins with a version and the name of its key, then a nonce, then the text under
 * AES-256-GCM. Version, name and the place that the text belongs to are authenticated with it, so
 * that a sealed text which was copied to another row or column does not open there.
 */
public final class KeyRing {

    static final byte VERSION = 1;

    private static final int NAME_BYTES = 4;
    private static final int HEAD_BYTES = 1 + NAME_BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int TAG_BYTES = TAG_BITS / Byte.SIZE;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Looked up once in each thread: a list of teachers seals two hundred thousand numbers. */
    private static final ThreadLocal<Cipher> CIPHER =
            ThreadLocal.withInitial(() -> found(() -> Cipher.getInstance("AES/GCM/NoPadding")));
    private static final ThreadLocal<Mac> MAC =
            ThreadLocal.withInitial(() -> found(() -> Mac.getInstance("HmacSHA256")));

    private final List<Key> keys;

    private KeyRing(List<Key> keys) {
        this.keys = keys;
    }

    /** @param secrets at least 256 random bits each; the first one seals */
    public static KeyRing of(List<byte[]> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("a ring without a key");
        }
        return new KeyRing(secrets.stream().map(Key::of).toList());
    }

    /** @param place what the text belongs to; it opens there and nowhere else */
    public byte[] close(byte[] text, String place) {
        Key key = keys.get(0);
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = gcm(Cipher.ENCRYPT_MODE, key.sealing, nonce, place(key, place), text);
        return ByteBuffer.allocate(HEAD_BYTES + nonce.length + closed.length)
                .put(VERSION).put(key.name).put(nonce).put(closed).array();
    }

    public byte[] open(byte[] sealed, String place) {
        Key key = keyOf(sealed);
        if (key == null) {
            throw new IllegalStateException("sealed under a key that is not at hand");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
        byte[] closed = Arrays.copyOfRange(sealed, HEAD_BYTES + NONCE_BYTES, sealed.length);
        return gcm(Cipher.DECRYPT_MODE, key.sealing, nonce, place(key, place), closed);
    }

    /** Whether one of these keys sealed it. */
    public boolean knows(byte[] sealed) {
        return keyOf(sealed) != null;
    }

    /** Whether it is sealed under the key that seals today. */
    public boolean isCurrent(byte[] sealed) {
        return keyOf(sealed) == keys.get(0);
    }

    /**
     * What stands for a text where texts are compared without being opened. It is made with the
     * oldest key, so that a newer one changes no comparison.
     */
    public byte[] fingerprint(byte[] text) {
        return hmac(keys.get(keys.size() - 1).comparing, text);
    }

    private Key keyOf(byte[] sealed) {
        if (sealed.length < HEAD_BYTES + NONCE_BYTES + TAG_BYTES || sealed[0] != VERSION) {
            return null;
        }
        return keys.stream()
                .filter(key -> Arrays.equals(key.name, 0, NAME_BYTES, sealed, 1, HEAD_BYTES))
                .findFirst()
                .orElse(null);
    }

    private static byte[] place(Key key, String place) {
        byte[] words = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEAD_BYTES + words.length)
                .put(VERSION).put(key.name).put(words).array();
    }

    private static <T> T found(Callable<T> lookup) {
        try {
            return lookup.call();
        } catch (Exception missing) {
            throw new IllegalStateException(missing);
        }
    }

    static byte[] gcm(int mode, SecretKey key, byte[] nonce, byte[] place, byte[] text) {
        try {
            var cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(text);
        } catch (AEADBadTagException changed) {
            throw new IllegalStateException(
                    "sealed under another key, for another place, or changed since", changed);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] hmac(SecretKey key, byte[] text) {
        try {
            var mac = MAC.get();
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One secret, and the keys that are derived from it: one use, one key. */
    private record Key(byte[] name, SecretKey sealing, SecretKey comparing) {

        static Key of(byte[] secret) {
            var root = new SecretKeySpec(secret, "HmacSHA256");
            return new Key(
                    Arrays.copyOf(derived(root, "name"), NAME_BYTES),
                    new SecretKeySpec(derived(root, "sealing"), "AES"),
                    new SecretKeySpec(derived(root, "comparing"), "HmacSHA256"));
        }

        private static byte[] derived(SecretKey root, String use) {
            return hmac(root, use.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
