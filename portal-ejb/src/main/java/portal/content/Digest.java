package portal.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * By what a stored file's bytes are known: their SHA-256.
 *
 * @param hex 64 small hexadecimal figures
 */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
    }

    static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    /** Of all bytes that there are. */
    static Digest counted(InputStream bytes) throws IOException {
        try (var counted = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            counted.transferTo(OutputStream.nullOutputStream());
            return of(counted.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Under which lock of the database files of these bytes are kept and swept away. */
    long lock(String county) {
        return Long.parseUnsignedLong(hex, 0, 16, 16) ^ county.hashCode();
    }
}
