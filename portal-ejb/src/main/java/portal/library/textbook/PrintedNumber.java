package portal.library.textbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.RuleViolation;

/** A number as tables of contents print it: 3, ③, 三, 第十二课, Unit 3, 第三单元 with its name behind it. */
final class PrintedNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;
    private static final String NUMBER = "([0-9]{1,3}|[一二三四五六七八九十]{1,3})";
    private static final String COUNTED = "(?:单元|课时|课|章|节|组|模块|主题)";
    private static final Pattern PRINTED = Pattern.compile(
            "(?:第|单元|unit|module|lesson|u|m|l)?\\s*" + NUMBER
                    + "(?:\\s*" + COUNTED + "(?:\\s*[*·、:：.]?.*)?|\\s*[*]|\\s*[·、:：].*|[.](?![0-9]).*|\\s+.*)?");

    private PrintedNumber() {}

    static int of(String text) {
        Matcher printed = PRINTED.matcher(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
        if (!printed.matches()) {
            throw new RuleViolation("textbook.not-a-number");
        }
        int number = value(printed.group(1));
        if (number < 1 || number > TextbookPart.MOST) {
            throw new RuleViolation("textbook.number-out-of-range", TextbookPart.MOST);
        }
        return number;
    }

    /** In digits or in Chinese characters up to ninety-nine. */
    static int value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return number.length() == 1 ? DIGITS.indexOf(number) : 0;
        }
        if (ten > 1 || number.length() - ten > 2) {
            return 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(number.substring(0, ten));
        int ones = ten == number.length() - 1 ? 0 : DIGITS.indexOf(number.substring(ten + 1));
        return ones < 0 ? 0 : tens * TEN + ones;
    }
}
