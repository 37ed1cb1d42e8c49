package portal.identity.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800000000,         13800000000",
        "138 0000 0000,       13800000000",
        "138-0000-0000,       13800000000",
        "+86 138 0000 0000,   13800000000",
        "0086-13800000000,    13800000000",
        "8613800000000,       13800000000",
        "023-50000012,        023-50000012",
        "02350000012,         023-50000012",
        "（023）50000012,     023-50000012",
        "(010) 5000 0012,     010-50000012",
        "0851-5000012,        0851-5000012",
        "0851-5000-0012,      0851-50000012",
        "0851-5000012-3,      0851-5000012-3",
        "023-50000012转806,   023-50000012-806"})
    void theSameNumberHasOneForm(String entered, String kept) {
        assertEquals(kept, PhoneNumber.of(entered).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "12800000000", "1380000000", "138000000000", "50000012", "023-1000012", "1381234567x",
        "+1 212 555 0100", "=13800000000", "110", "05-50000012"})
    void whatIsNoneIsRefusedWithoutRepeatingIt(String entered) {
        var refusal = assertThrows(RuleViolation.class, () -> PhoneNumber.of(entered));
        assertEquals("personal.phone-number-form []", refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "13800000012,       138******12",
        "023-50000012,      023-******12",
        "0851-5000012,      0851-*****12",
        "023-50000012-806,  023-**********06"})
    void theMaskLeavesTheNetworkOrAreaAndTheLastTwoDigits(String entered, String mask) {
        assertEquals(mask, PhoneNumber.of(entered).masked());
    }
}
