package portal.library;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.library.textbook.Textbook;
import portal.library.textbook.TextbookPart;
import portal.library.textbook.Volume;

/**
 * Where in a schooling a line places what it names (年级、册次、单元、课): 三年级上册第二单元, 七下 Unit 3, 初二.
 *
 * @param unit   0 where none is named
 * @param lesson 0 where none is named
 */
record SchoolingWords(
        Optional<Integer> grade, Optional<Volume> volume, int unit, int lesson) {

    private static final String FIGURES = "零一二三四五六七八九";
    private static final String COUNT = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private static final int BEFORE_JUNIOR = 6;

    /** Classes of a senior school (高一) are no grades of this one. */
    private static final Pattern GRADE = Pattern.compile(
            "(?<!高)(?:小学|初中)?([1-9一二三四五六七八九])年级(?:\\(?[0-9一二三四五六七八九]{1,2}\\)?班)?"
                    + "|初([1-3一二三])(?!中)"
                    + "|(?<![\\p{IsHan}0-9&&[^版]])小([1-6一二三四五六])(?=[\\p{IsHan}(])"
                    + "|(?<![\\p{IsHan}0-9&&[^版]])([1-9一二三四五六七八九])(?=\\(?[上下](?![\\p{IsHan}&&[^册学]]{2}))");
    private static final Pattern VOLUME = Pattern.compile(
            "第?([一二上下])学期|([上下])册|全一?册|\\(([上下])\\)"
                    + "|(?<=[1-9一二三四五六七八九级])([上下])");
    private static final Pattern UNIT = Pattern.compile(
            "第" + COUNT + "(?:单元|章)|(?i:\\bUnit\\s*|\\bU)([0-9]{1,2})\\b|(?<!第)" + COUNT + "单元");
    private static final Pattern LESSON = Pattern.compile(
            "第" + COUNT + "(?:课(?!时)|节)|(?i:\\bLesson\\s*)([0-9]{1,2})\\b");
    private static final Pattern HOUR = Pattern.compile("\\(?第?" + COUNT + "课时\\)?");
    private static final Pattern KINDERGARTEN = Pattern.compile("幼儿园|学前|[大中小]班");

    static SchoolingWords of(String line) {
        return new SchoolingWords(grade(line), volume(line), number(UNIT, line), number(LESSON, line));
    }

    /** The line without such words. */
    static String without(String line) {
        var left = line;
        for (Pattern each : new Pattern[] {HOUR, UNIT, LESSON, VOLUME, GRADE}) {
            left = each == VOLUME
                    ? VOLUME.matcher(left).replaceAll("册")
                    : each.matcher(left).replaceAll(" ");
        }
        return left.replace("册", " ");
    }

    /** Of a line that tells no grade. */
    static Optional<TaughtStage> stage(String line) {
        if (KINDERGARTEN.matcher(line).find()) {
            return Optional.of(TaughtStage.KINDERGARTEN);
        }
        return line.contains("小学") ? Optional.of(TaughtStage.PRIMARY)
                : line.contains("初中") || line.contains("中考") ? Optional.of(TaughtStage.JUNIOR)
                : Optional.empty();
    }

    private static Optional<Integer> grade(String line) {
        Matcher found = GRADE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(found.group(2) == null
                ? value(group(found)) : value(found.group(2)) + BEFORE_JUNIOR);
    }

    private static Optional<Volume> volume(String line) {
        Matcher found = VOLUME.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(switch (Optional.ofNullable(group(found)).orElse("")) {
            case "上", "一" -> Volume.FIRST;
            case "下", "二" -> Volume.SECOND;
            default -> Volume.WHOLE;
        });
    }

    private static int number(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        return found.find() ? value(group(found)) : 0;
    }

    /** The group of the alternative that stands there. */
    private static String group(MatchResult found) {
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                return found.group(i);
            }
        }
        return null;
    }

    /** 12, 十二, 二十: up to two places. */
    private static int value(String count) {
        if (Character.isDigit(count.charAt(0))) {
            return Integer.parseInt(count);
        }
        int ten = count.indexOf('十');
        if (ten < 0) {
            return FIGURES.indexOf(count.charAt(count.length() - 1));
        }
        int tens = ten == 0 ? 1 : FIGURES.indexOf(count.charAt(0));
        int ones = ten == count.length() - 1 ? 0 : FIGURES.indexOf(count.charAt(ten + 1));
        return tens * 10 + ones;
    }

    boolean isGraded() {
        return grade.isPresent();
    }

    boolean admits(Textbook textbook) {
        return grade.map(one -> one == textbook.getGrade()).orElse(true)
                && volume.map(one -> one == textbook.getVolume()
                        || textbook.getVolume() == Volume.WHOLE).orElse(true);
    }

    /** Whether the numbers are those of the part. */
    boolean names(TextbookPart part) {
        return unit > 0 && part.getUnit() == unit && part.getLesson() == lesson;
    }
}
