package portal.school;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a name is typed on a keyboard (拼音): in full and by its initials, without tones, ü as v, letters
 * and digits alone.
 *
 * @param full     {@code yonglezhenshilixiaoxue} for 永乐镇示例小学
 * @param initials {@code ylzslxx}
 */
public record Spelling(String full, String initials) {

    private static final String BETWEEN = " ";
    private static final int FIRST_CHINESE = '\u4e00';
    private static final int LAST_CHINESE = '\u9fff';
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]");

    public static Spelling of(String name) {
        var syllables = PinyinHelper.toPinyin(name, PinyinStyleEnum.INPUT, BETWEEN);
        return new Spelling(letters(syllables), letters(initials(name, syllables)));
    }

    /** Of Chinese alone, each syllable's first letter; what else stands in a name is not cut. */
    private static String initials(String name, String syllables) {
        var each = syllables.split(BETWEEN);
        return each.length == name.length() && name.chars().allMatch(Spelling::chinese)
                ? Stream.of(each).map(Spelling::first).collect(Collectors.joining())
                : PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, BETWEEN);
    }

    private static String first(String syllable) {
        return syllable.isEmpty() ? "" : syllable.substring(0, 1);
    }

    private static boolean chinese(int letter) {
        return letter >= FIRST_CHINESE && letter <= LAST_CHINESE;
    }

    /** What somebody typed, as it is compared; empty where no pinyin can be meant. */
    public static Optional<String> typed(String text) {
        var letters = letters(text);
        return text.strip().matches("[A-Za-z0-9üÜ' -]+") && !letters.isEmpty()
                ? Optional.of(letters)
                : Optional.empty();
    }

    private static String letters(String text) {
        return OTHERS.matcher(text.toLowerCase(Locale.ROOT).replace('ü', 'v')).replaceAll("");
    }
}
