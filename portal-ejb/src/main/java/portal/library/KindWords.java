package portal.library;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By which words and endings files are told to be of a kind (类型用语). */
final class KindWords {

    private static final Map<ResourceKind, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(ResourceKind.LESSON_PLAN, "教学设计方案|教学设计|教案|说课稿|备课");
        WORDS.put(ResourceKind.SLIDES, "教学课件|课件|幻灯片|PPT");
        WORDS.put(ResourceKind.WORKSHEET, "学习任务单|任务单|学习单|导学案|导学单|预习单|学案");
        WORDS.put(ResourceKind.EXERCISE,
                "单元测试卷|测试卷|试卷|试题|检测卷|期[中末]卷|单元测试|测试题|测试|习题|练习题|练习|作业|题库");
        WORDS.put(ResourceKind.RECORDED_LESSON,
                "课堂教学实录|课堂实录|教学实录|实录|教学视频|微课|录像课|录像|公开课|优质课|示范课");
        WORDS.put(ResourceKind.MATERIAL, "教学素材|素材|图片|音频|挂图");
        WORDS.put(ResourceKind.PAPER, "教学论文|论文|教学案例|教学反思|案例|反思");
        WORDS.put(ResourceKind.MANAGEMENT_DOCUMENT,
                "管理制度|制度|实施方案|教学计划|工作计划|工作总结|章程|通知");
    }

    private static final Map<String, ResourceKind> ENDINGS = Map.ofEntries(
            Map.entry("ppt", ResourceKind.SLIDES),
            Map.entry("pptx", ResourceKind.SLIDES),
            Map.entry("odp", ResourceKind.SLIDES),
            Map.entry("mp4", ResourceKind.RECORDED_LESSON),
            Map.entry("mov", ResourceKind.RECORDED_LESSON),
            Map.entry("avi", ResourceKind.RECORDED_LESSON),
            Map.entry("wmv", ResourceKind.RECORDED_LESSON),
            Map.entry("mp3", ResourceKind.MATERIAL),
            Map.entry("wav", ResourceKind.MATERIAL),
            Map.entry("png", ResourceKind.MATERIAL),
            Map.entry("jpg", ResourceKind.MATERIAL),
            Map.entry("jpeg", ResourceKind.MATERIAL));

    private static final Pattern ANY = Pattern.compile(
            String.join("|", WORDS.values()), Pattern.CASE_INSENSITIVE);

    private KindWords() {}

    /** The kind of the last such word, to which those before it belong: a plan of an open lesson is a plan. */
    static Optional<ResourceKind> named(String line) {
        return ANY.matcher(line).results()
                .map(found -> of(found.group()))
                .reduce((earlier, later) -> later);
    }

    private static ResourceKind of(String word) {
        return Stream.of(ResourceKind.values())
                .filter(kind -> word.toUpperCase(Locale.ROOT).matches(WORDS.get(kind)))
                .findFirst().orElseThrow();
    }

    static Optional<ResourceKind> byEnding(String name) {
        return Optional.ofNullable(ENDINGS.get(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    static String without(String line) {
        return ANY.matcher(line).replaceAll(" ");
    }
}
