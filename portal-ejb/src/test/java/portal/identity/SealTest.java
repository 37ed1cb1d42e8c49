package portal.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealTest {

    static final byte[] TEXT = {1, 2, 3};

    @Test
    void whatWasClosedOpensUnderTheSameSecretAlone() {
        byte[] sealed = seal("one secret").close(TEXT);
        assertArrayEquals(TEXT, seal("one secret").open(sealed));
        assertThrows(IllegalStateException.class, () -> seal("another").open(sealed));
    }

    @Test
    void aChangedByteIsFound() {
        byte[] sealed = seal("one secret").close(TEXT);
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> seal("one secret").open(sealed));
    }

    @Test
    void theSameTextIsNeverClosedAlikeTwice() {
        var seal = seal("one secret");
        assertFalse(Arrays.equals(seal.close(TEXT), seal.close(TEXT)));
    }

    private static Seal seal(String secret) {
        var seal = new Seal();
        seal.secret = secret;
        return seal;
    }
}
