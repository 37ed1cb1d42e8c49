package portal.identity.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.RuleViolation;

class IdentityNumberTest {

    /** The standard's own example, nobody's number. */
    static final String EXAMPLE = "11010519491231002X";

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static IdentityNumber example() {
        return IdentityNumber.of(EXAMPLE, TODAY);
    }

    @Test
    @DisplayName("GB 11643-1999: the standard's example is sound, with a small x and spaces around it too")
    void theExampleOfTheStandardIsSound() {
        assertEquals(EXAMPLE, example().text());
        assertEquals(example(), IdentityNumber.of(" 11010519491231002x\t", TODAY));
    }

    @Test
    @DisplayName("ISO 7064 MOD 11-2: every other check character and every changed digit is found")
    void everySingleSlipIsFound() {
        for (int place = 0; place < EXAMPLE.length(); place++) {
            for (char other : "0123456789X".toCharArray()) {
                String changed = EXAMPLE.substring(0, place) + other + EXAMPLE.substring(place + 1);
                if (!changed.equals(EXAMPLE)) {
                    assertThrows(RuleViolation.class, () -> IdentityNumber.of(changed, TODAY), changed);
                }
            }
        }
    }

    @Test
    void twoNeighbouringDigitsExchangedAreFound() {
        for (int place = 0; place < EXAMPLE.length() - 1; place++) {
            var digits = new StringBuilder(EXAMPLE);
            char first = digits.charAt(place);
            digits.setCharAt(place, digits.charAt(place + 1));
            digits.setCharAt(place + 1, first);
            if (!digits.toString().equals(EXAMPLE)) {
                assertThrows(RuleViolation.class, () -> IdentityNumber.of(digits.toString(), TODAY));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002,    personal.identity-number-of-fifteen",
        "1101051949123100,   personal.identity-number-form",
        "110105194912310021X,personal.identity-number-form",
        "1101051949123X0021, personal.identity-number-form",
        "'',                 personal.identity-number-form",
        "１１0105194912310021, personal.identity-number-form",
        "01010519491231002X, personal.identity-number-region",
        "99010519491231002X, personal.identity-number-region",
        "11010519490229002X, personal.identity-number-birth",
        "11010519491331002X, personal.identity-number-birth",
        "440524188001010014, personal.identity-number-birth",
        "11010520261122002X, personal.identity-number-birth",
        "110105194912310021, personal.identity-number-check"})
    void aRefusalSaysWhichRuleAndNotWhichNumber(String entered, String key) {
        var refusal = assertThrows(RuleViolation.class, () -> IdentityNumber.of(entered, TODAY));
        assertEquals(key, refusal.key());
        assertEquals(key + " []", refusal.getMessage());
    }

    @Test
    void theMaskLeavesTheFirstAndTheLastCharacter() {
        assertEquals("1****************X", example().masked());
    }

    @Test
    void equalNumbersAreEqualAndOthersAreNot() {
        assertEquals(example(), example());
        assertEquals(example().hashCode(), example().hashCode());
        assertNotEquals(example(), PhoneNumber.of("13800000000"));
        assertNotEquals(example(), EXAMPLE);
    }
}
