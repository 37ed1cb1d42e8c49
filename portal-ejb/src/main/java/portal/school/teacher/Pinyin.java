package portal.school.teacher;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a name is spelt in letters (拼音), for whoever looks it up from a keyboard. */
final class Pinyin {

    private static final String BETWEEN = " ";

    private Pinyin() {}

    /** All letters, without tones and spaces: {@code zhangsan}. */
    static String of(String name) {
        return spelt(name).collect(Collectors.joining());
    }

    /** The first letter of each character: {@code zs}. */
    static String initials(String name) {
        return spelt(name).map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    private static Stream<String> spelt(String name) {
        var text = PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, BETWEEN);
        return Stream.of(text.toLowerCase(Locale.ROOT).replace('ü', 'v').split("\\s+"))
                .filter(syllable -> !syllable.isEmpty());
    }
}
