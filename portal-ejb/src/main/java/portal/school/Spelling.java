package portal.school;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;
import java.util.Optional;

/**
 * How a name is typed on a keyboard (拼音): in full and by its initials, without tones, ü as v, letters
 * and digits alone.
 *
 * @param full     {@code yonglezhenshilixiaoxue} for 永乐镇示例小学
 * @param initials {@code ylzslxx}
 */
public record Spelling(String full, String initials) {

    private static final String BETWEEN = " ";

    public static Spelling of(String name) {
        return new Spelling(
                letters(PinyinHelper.toPinyin(name, PinyinStyleEnum.INPUT, BETWEEN)),
                letters(PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, BETWEEN)));
    }

    /** What somebody typed, as it is compared; empty where no pinyin can be meant. */
    public static Optional<String> typed(String text) {
        var letters = letters(text);
        return text.strip().matches("[A-Za-z0-9üÜ' -]+") && !letters.isEmpty()
                ? Optional.of(letters)
                : Optional.empty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[^a-z0-9]", "");
    }
}
