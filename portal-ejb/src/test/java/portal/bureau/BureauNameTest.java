package portal.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.RuleViolation;

class BureauNameTest {

    private static String refused(String name) {
        return assertThrows(RuleViolation.class, () -> BureauPresentation.soundName(name)).key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例一县教育局", "示例县教育体育局（教育工委）", "示例·示例自治县教育局", "First Example County"})
    void aNameIsLettersAndWhatStandsBetweenThem(String name) {
        assertEquals(name, BureauPresentation.soundName("  " + name + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "<b>局</b>", "局\u202e反", "局\u0000", "局;x", "局\u200b"})
    void whatCouldDisguiseItIsRefused(String name) {
        assertEquals("bureau.name-odd", refused(name));
    }

    @Test
    void itIsThereAndFitsTheTopBar() {
        assertEquals("bureau.name-missing", refused(null));
        assertEquals("bureau.name-missing", refused("\u3000"));
        assertEquals("bureau.name-too-long", refused("县".repeat(41)));
        assertEquals(40, BureauPresentation.soundName("县".repeat(40)).length());
    }
}
