package portal.identity.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLifeTest {

    static final String SETTING = "portal.tokens.key-days";

    @Test
    void aYearIsTheMost() {
        assertEquals(Duration.ofDays(1), TokenLife.days(SETTING, "1"));
        assertEquals(Duration.ofDays(366), TokenLife.days(SETTING, "366"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "367", "-1", "1.5", "90d", "", "１"})
    void anythingElseIsRefusedByItsName(String text) {
        var refused = assertThrows(IllegalStateException.class, () -> TokenLife.days(SETTING, text));
        assertTrue(refused.getMessage().contains(SETTING));
    }
}
