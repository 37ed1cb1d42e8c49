package portal.audit.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A pair of Ed25519 keys that the ends of chains are signed with, or the public half of one.
 *
 * @param kid         its name: the first sixteen digits of the fingerprint of its public half
 * @param publicPart  SubjectPublicKeyInfo (RFC 8410)
 * @param privatePart PKCS #8, or null
 */
public record ChainKey(String kid, byte[] publicPart, byte[] privatePart) {

    private static final String ED25519 = "Ed25519";
    private static final int KID_LENGTH = 16;

    public static ChainKey generated() {
        try {
            var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            byte[] publicPart = pair.getPublic().getEncoded();
            return new ChainKey(kid(publicPart), publicPart, pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The public half alone, which carries its own name. */
    public static ChainKey ofPublic(byte[] publicPart) {
        return new ChainKey(kid(publicPart), publicPart, null);
    }

    public ChainKey with(byte[] itsPrivatePart) {
        return new ChainKey(kid, publicPart, itsPrivatePart);
    }

    /** Whether the two halves belong together. */
    public boolean isPair() {
        try {
            return signed(new Head("", 0, 0, "", 0, kid, null).signed(this));
        } catch (IllegalStateException noKey) {
            return false;
        }
    }

    /** SHA-256 of a public half, by which people compare two of them. */
    public static String fingerprint(byte[] publicPart) {
        return HexFormat.of().formatHex(Line.sha256().digest(publicPart));
    }

    private static String kid(byte[] publicPart) {
        return fingerprint(publicPart).substring(0, KID_LENGTH);
    }

    String sign(byte[] text) {
        try {
            var signature = Signature.getInstance(ED25519);
            signature.initSign(KeyFactory.getInstance(ED25519)
                    .generatePrivate(new PKCS8EncodedKeySpec(privatePart)));
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether this key signed it; what is no signature at all was not signed. */
    boolean signed(Signed statement) {
        try {
            var signature = Signature.getInstance(ED25519);
            signature.initVerify(publicKey());
            signature.update(statement.text());
            return signature.verify(Base64.getDecoder().decode(statement.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException | NullPointerException none) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(publicPart));
    }
}
