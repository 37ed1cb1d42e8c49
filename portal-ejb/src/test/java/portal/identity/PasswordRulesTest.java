package portal.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;

class PasswordRulesTest {

    private final PasswordRules usual = new PasswordRules(8, 3, true, 5, 90, 7);
    private final PasswordRules lenient = new PasswordRules(8, 0, false, 0, 0, 0);

    private static String refusal(PasswordRules rules, String password) {
        return assertThrows(RuleViolation.class,
                () -> rules.requireGood(password, "zhangsan@999901", "教师甲")).key();
    }

    private static void good(PasswordRules rules, String password) {
        assertDoesNotThrow(() -> rules.requireGood(password, "zhangsan@999901", "教师甲"));
    }

    @Test
    @DisplayName("ASVS 6.2.1: eight characters at least; the operator may ask for more, never for fewer")
    void eightAreEnoughAndSevenAreNot() {
        assertEquals("password.too-short", refusal(usual, "aB3.xY7"));
        good(usual, "aB3.xY7k");
    }

    @Test
    @DisplayName("ASVS 6.2.9: long passwords are taken whole, and characters counted as people count them")
    void longOnesAreTaken() {
        good(usual, "Aa3." + "长句子也可以".repeat(20));
        assertEquals("password.too-long", refusal(usual, "Aa3." + "x".repeat(125)));
        good(lenient, "\uD83C\uDF3B".repeat(128));
        assertEquals("password.too-short", refusal(lenient, "\uD83C\uDF3B".repeat(7)));
    }

    @Test
    @DisplayName("security.md, passwords: three of four kinds of signs")
    void threeKindsOfFour() {
        assertEquals("password.too-few-kinds", refusal(usual, "kwzr8274vbnq"));
        good(usual, "kwzr8274vbnQ");
        good(usual, "kwzr8274，vbnq");
        good(lenient, "kwzrvbnqplmj");
    }

    @Test
    @DisplayName("security.md, passwords: not the user name, whichever way round")
    void theUserNameIsInNone() {
        assertEquals("password.holds-name", refusal(usual, "Zx9.ZhangSan.q"));
        assertEquals("password.holds-name", refusal(usual, "Zx9.nasgnahz.q"));
        assertDoesNotThrow(() -> usual.requireGood("Li9.kwpz.Vq", "li@999901", "教师甲"));
    }

    @ParameterizedTest
    @DisplayName("ASVS 6.2.4, 6.2.12: what everybody chooses is refused, however it is dressed up")
    @ValueSource(strings = {
        "Password1", "P@ssw0rd", "Qwer1234", "Abc12345", "Aa123456", "Admin123", "Welcome1", "1qaz@WSX", "Passw0rd!"})
    void whatEverybodyChoosesIsRefused(String common) {
        assertEquals("password.common", refusal(usual, common));
        good(lenient, common);
    }

    @ParameterizedTest
    @DisplayName("ASVS 6.2.11: the words of the place are guessed before all others")
    @ValueSource(strings = {
        "Jiedui2026", "Bangfu@2026", "Laoshi123!", "Xiaozhang1", "Jiaoyuju#1", "Xuexiao2025", "Portal2026!"})
    void theWordsOfThePlaceAreRefused(String word) {
        assertEquals("password.common", refusal(usual, word));
        good(lenient, word);
    }

    @Test
    void aWordOfThePlaceIsNoHarmInALongPassword() {
        good(usual, "Laoshi+7.kwpzVq3");
    }

    @Test
    void aLongBeginningThatAnybodyGuessesIsGuessedStill() {
        assertEquals("password.common", refusal(usual, "Aa1" + "a".repeat(40)));
    }

    @Test
    @DisplayName("security.md, passwords: changed every 90 days, with notice")
    void theDayOfTheNextChange() {
        var setAt = Instant.parse("2026-09-01T00:00:00Z");
        var due = setAt.plus(Duration.ofDays(90));
        assertEquals(Optional.of(due), usual.changeDue(setAt));
        assertEquals(due.minus(Duration.ofDays(7)), usual.noticeOf(due));
        assertEquals(Optional.empty(), lenient.changeDue(setAt));
    }
}
