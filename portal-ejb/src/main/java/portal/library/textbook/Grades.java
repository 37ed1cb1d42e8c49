package portal.library.textbook;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.RuleViolation;

/** The nine grades as tables write them (年级): 二年级, 2, 二上, 初一, 七年级上册. */
final class Grades {

    private static final String NAMES = "一二三四五六七八九";
    private static final int BEFORE_JUNIOR = 6;
    private static final Pattern WRITTEN = Pattern.compile(
            "(小学|初中|初)?([1-9]|[" + NAMES + "])(?:年级)?(?:[(]?[上下全].{0,3})?");

    private Grades() {}

    static int of(String text) {
        Matcher written = WRITTEN.matcher(
                Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", ""));
        if (!written.matches()) {
            throw new RuleViolation("textbook.grade-unknown", TextbookKey.LAST_GRADE);
        }
        int grade = PrintedNumber.value(written.group(2));
        boolean counted = written.group(1) != null && written.group(1).startsWith("初");
        return counted && grade <= TextbookKey.LAST_GRADE - BEFORE_JUNIOR
                ? grade + BEFORE_JUNIOR : grade;
    }

    static String name(int grade) {
        return NAMES.charAt(grade - 1) + "年级";
    }
}
