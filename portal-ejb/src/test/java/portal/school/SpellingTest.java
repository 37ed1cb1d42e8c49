package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;
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
    void initialsAreThoseOfTheLibraryForEveryCharacter() {
        for (int letter = '\u4e00'; letter <= '\u9fff'; letter++) {
            String name = "甲" + (char) letter;
            assertEquals(
                    PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, " ")
                            .toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[^a-z0-9]", ""),
                    Spelling.of(name).initials(), name);
        }
    }

    @Test
    void whatIsTypedIsComparedWithoutSpacesAndCase() {
        assertEquals(Optional.of("lvliang"), Spelling.typed("Lü liang"));
        assertEquals(Optional.empty(), Spelling.typed("吕梁"));
        assertEquals(Optional.empty(), Spelling.typed(" "));
    }
}
