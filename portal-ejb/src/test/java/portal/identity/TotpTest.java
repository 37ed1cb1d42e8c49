package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp PUBLISHED =
            new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final long STEP = 1_000;
    private static final Instant NOW = Instant.ofEpochSecond(STEP * 30 + 29);

    @ParameterizedTest
    @DisplayName("RFC 6238, appendix B: the published codes, their last six figures")
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924",
        "2000000000, 279037", "20000000000, 353130"})
    void thePublishedCodes(long second, String code) {
        assertEquals(code, PUBLISHED.code(second / 30));
    }

    @Test
    void aCodeOfTheStepBeforeOrAfterIsTaken() {
        for (long step = STEP - 1; step <= STEP + 1; step++) {
            assertEquals(OptionalLong.of(step), PUBLISHED.step(PUBLISHED.code(step), NOW, null));
        }
        assertEquals(OptionalLong.empty(), PUBLISHED.step(PUBLISHED.code(STEP - 2), NOW, null));
        assertEquals(OptionalLong.empty(), PUBLISHED.step(PUBLISHED.code(STEP + 2), NOW, null));
    }

    @Test
    @DisplayName("ASVS 6.5.1: a code opens once, and none older than it does either")
    void aCodeOpensOnce() {
        assertEquals(OptionalLong.empty(), PUBLISHED.step(PUBLISHED.code(STEP), NOW, STEP));
        assertEquals(OptionalLong.empty(), PUBLISHED.step(PUBLISHED.code(STEP - 1), NOW, STEP));
        assertEquals(OptionalLong.of(STEP + 1), PUBLISHED.step(PUBLISHED.code(STEP + 1), NOW, STEP));
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (String none : new String[] {"", "1", "000000000", "abcdef", "１２３４５６"}) {
            assertEquals(OptionalLong.empty(), PUBLISHED.step(none, NOW, null));
        }
    }

    @Test
    void everySecretIsAnother() {
        assertNotEquals(Arrays.toString(Totp.random().secret()), Arrays.toString(Totp.random().secret()));
    }

    @Test
    @DisplayName("RFC 4648: the secret as it is typed, and the address that a telephone reads")
    void theSecretIsToldInTheAlphabetOfTelephones() {
        var enrolment = Enrolment.of("admin@999901", PUBLISHED);
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", enrolment.typed());
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", enrolment.grouped());
        assertEquals("otpauth://totp/A%20B:admin%40999901?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=A%20B",
                enrolment.address("A B"));
    }
}
