package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void everyEnglishIsEnglish() {
        assertEquals(Locale.ENGLISH, Language.nearest(Locale.UK));
    }

    @Test
    void everyChineseIsTheChineseOfThePortal() {
        assertEquals(Locale.SIMPLIFIED_CHINESE, Language.nearest(Locale.forLanguageTag("zh-Hans-CN")));
    }

    @Test
    void anythingElseIsChinese() {
        assertEquals(Locale.SIMPLIFIED_CHINESE, Language.nearest(Locale.forLanguageTag("fr")));
        assertEquals(Locale.SIMPLIFIED_CHINESE, Language.nearest(Locale.forLanguageTag("")));
    }
}
