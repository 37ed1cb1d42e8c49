package portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInSettingsTest {

    private static SignInSettings set(String name, String value) {
        return SignInSettings.of(asked -> Optional.of(value).filter(set -> asked.equals(name)));
    }

    @Test
    @DisplayName("security.md: the figures that hold where the operator sets none")
    void theUsualFigures() {
        var usual = SignInSettings.of(name -> Optional.empty());
        assertEquals(new Lockout(5, Duration.ofMinutes(15), Duration.ofMinutes(15)), usual.lockout());
        assertEquals(new PasswordRules(8, 3, true, 5, 90, 7), usual.rules());
        assertEquals(210_000, usual.iterations());
        assertEquals(Set.of("PLATFORM_OPERATOR", "BUREAU_ADMIN", "PROVINCE_OFFICER", "PROVINCE_VIEWER"),
                usual.factorRoles());
    }

    @Test
    void whatIsSetHolds() {
        assertEquals(3, set("portal.signin.failures", " 3 ").lockout().failures());
        assertEquals(0, set("portal.password.kinds", "0").rules().kinds());
        assertEquals(Set.of(), set("portal.second-factor.roles", "none").factorRoles());
        assertEquals(Set.of("AUDITOR", "JUDGE"),
                set("portal.second-factor.roles", "AUDITOR , JUDGE").factorRoles());
    }

    @ParameterizedTest
    @DisplayName("A setting that cannot be meant is refused with its name, its value and what would do")
    @CsvSource({
        "portal.signin.failures, 0", "portal.signin.lock-minutes, soon", "portal.password.min-length, 7",
        "portal.password.kinds, 5", "portal.password.refuse-common, perhaps", "portal.password.iterations, 10",
        "portal.second-factor.roles, 'TEACHER, NOBODY'", "portal.password.one-time-days, 0"})
    void whatCannotBeMeantIsRefused(String name, String value) {
        String sentence = assertThrows(IllegalStateException.class, () -> set(name, value)).getMessage();
        assertTrue(sentence.contains(name) && sentence.contains("must"), sentence);
    }
}
