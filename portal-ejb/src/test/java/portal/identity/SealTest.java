package portal.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SealTest {

    static final byte[] TEXT = {1, 2, 3};
    static final String PLACE = "signing_key.private_part 7";
    static final String OLD = "the secret of last year, of letters enough";
    static final String NEW = "the secret of this year, of letters enough";

    private static Seal seal(String secret, String previous) {
        return SealedUnder.secrets(secret, previous);
    }

    @Test
    void whatWasClosedOpensUnderTheSameSecretAlone() {
        byte[] sealed = seal(OLD, null).close(TEXT, PLACE);
        assertArrayEquals(TEXT, seal(OLD, null).open(sealed, PLACE));
        assertThrows(IllegalStateException.class, () -> seal(NEW, null).open(sealed, PLACE));
    }

    @Test
    @DisplayName("ASVS 11.3.3: what was sealed and changed afterwards does not open")
    void everyChangedBitIsFound() {
        var seal = seal(OLD, null);
        byte[] sealed = seal.close(TEXT, PLACE);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThrows(IllegalStateException.class, () -> seal.open(changed, PLACE));
        }
    }

    @Test
    void whatWasCopiedToAnotherRowDoesNotOpenThere() {
        var seal = seal(OLD, null);
        byte[] sealed = seal.close(TEXT, PLACE);
        assertThrows(IllegalStateException.class, () -> seal.open(sealed, "signing_key.private_part 8"));
    }

    @Test
    void theSameTextIsNeverClosedAlikeTwice() {
        var seal = seal(OLD, null);
        assertFalse(Arrays.equals(seal.close(TEXT, PLACE), seal.close(TEXT, PLACE)));
    }

    @Test
    @DisplayName("ASVS 11.2.2: the secret can be changed, and the former one opens what it sealed")
    void theFormerSecretOpensAndTheNewOneSeals() {
        byte[] before = seal(OLD, null).close(TEXT, PLACE);
        var rotating = seal(NEW, OLD);
        assertArrayEquals(TEXT, rotating.open(before, PLACE));
        assertFalse(rotating.isCurrent(before));
        byte[] after = rotating.close(TEXT, PLACE);
        assertTrue(rotating.isCurrent(after));
        assertArrayEquals(TEXT, seal(NEW, null).open(after, PLACE));
    }

    /** So the nodes of one portal may be told one after the other. */
    @Test
    void aNodeThatWasToldTheNextSecretFirstReadsWhatItSeals() {
        byte[] after = seal(NEW, OLD).close(TEXT, PLACE);
        assertArrayEquals(TEXT, seal(OLD, NEW).open(after, PLACE));
    }

    @Test
    void whatWasSealedBeforeThereWereVersionsOpensStill() throws Exception {
        byte[] nonce = new byte[12];
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(MessageDigest.getInstance("SHA-256")
                .digest(OLD.getBytes(StandardCharsets.UTF_8)), "AES"), new GCMParameterSpec(128, nonce));
        byte[] closed = cipher.doFinal(TEXT);
        byte[] sealed = ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
        assertArrayEquals(TEXT, seal(OLD, null).open(sealed, PLACE));
        assertArrayEquals(TEXT, seal(NEW, OLD).open(sealed, PLACE));
        assertFalse(seal(OLD, null).isCurrent(sealed));
        assertThrows(IllegalStateException.class, () -> seal(NEW, null).open(sealed, PLACE));
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefused() {
        assertThrows(IllegalStateException.class, () -> seal("short", null));
        assertThrows(IllegalStateException.class, () -> seal(NEW, "short"));
    }
}
