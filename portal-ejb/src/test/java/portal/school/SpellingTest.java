package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void aNameIsSpelledInFullAndByItsInitials() {
        assertEquals(new Spelling("yonglezhendi2xiaoxueaqu", "ylzd2xxaq"), Spelling.of("永乐镇第2小学A区"));
        assertEquals(new Spelling("lvliangxiaoxue", "llxx"), Spelling.of("吕梁小学"));
    }

    @Test
    void placesSoundAsTheyAreCalled() {
        assertEquals("chongqing", Spelling.of("重庆").full());
        assertEquals("shanxian", Spelling.of("单县").full());
    }

    @Test
    void whatIsTypedIsComparedWithoutSpacesAndCase() {
        assertEquals(Optional.of("lvliang"), Spelling.typed("Lü liang"));
        assertEquals(Optional.empty(), Spelling.typed("吕梁"));
        assertEquals(Optional.empty(), Spelling.typed(" "));
    }
}
