package portal.library.textbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;

/**
 * Tables of contents as publishers and bureaus keep them in a spreadsheet, a line for each unit and
 * each lesson.
 */
public final class ContentsTable {

    static final Column<String> SUBJECT = Column.text("学科", TextbookKey.LONGEST_SUBJECT)
            .or("科目", "学科名称", "课程", "课程名称", "subject");
    static final Column<String> EDITION = Column.text("版本", TextbookKey.LONGEST_EDITION)
            .or("教材版本", "版别", "出版社", "出版单位", "教材", "edition")
            .as(ContentsTable::edition, edition -> edition);
    static final Column<Integer> GRADE =
            Column.text("年级", 20).or("适用年级", "学段年级", "grade").as(Grades::of, Grades::name);
    static final Column<Volume> VOLUME =
            Column.choice("册次", volumes()).or("册别", "册", "学期", "上下册", "分册", "volume");
    static final Column<Integer> UNIT = Column.text("单元", TextbookPart.LONGEST_TITLE)
            .or("单元序号", "单元号", "章", "模块", "unit")
            .as(PrintedNumber::of, String::valueOf);
    static final Column<String> UNIT_TITLE = Column.text("单元名称", TextbookPart.LONGEST_TITLE)
            .or("单元名", "单元标题", "单元主题", "章名", "章名称", "模块名称");
    static final Column<Integer> LESSON = Column.text("课", TextbookPart.LONGEST_TITLE)
            .or("课次", "课序", "课号", "课序号", "节", "lesson")
            .as(PrintedNumber::of, String::valueOf);
    static final Column<String> LESSON_TITLE = Column.text("课题名称", TextbookPart.LONGEST_TITLE)
            .or("课题", "课名", "课文", "课文名称", "课文题目", "节名称", "目录");

    /** What each line must say, itself or by a line above it. */
    static final List<Column<?>> SAID =
            List.of(SUBJECT, EDITION, GRADE, VOLUME, UNIT, UNIT_TITLE);

    /** As files are read and written: what is empty is what stands above it. */
    public static final TableFormat FORMAT = format(SAID);

    /** As an empty workbook explains it. */
    public static final TableFormat TEMPLATE = format(List.of(SUBJECT.required(), EDITION.required(),
            GRADE.required(), VOLUME.required(), UNIT.required(), UNIT_TITLE.required()));

    /** Publishers, and how everybody calls what they publish. */
    private static final Map<String, String> EDITIONS = Map.of(
            "部编版", "统编版",
            "部编本", "统编版",
            "人民教育出版社", "人教版",
            "北京师范大学出版社", "北师大版",
            "江苏教育出版社", "苏教版",
            "译林出版社", "译林版",
            "外语教学与研究出版社", "外研版",
            "教育科学出版社", "教科版",
            "湖南教育出版社", "湘教版",
            "西南师范大学出版社", "西师版");

    private ContentsTable() {}

    private static TableFormat format(List<Column<?>> said) {
        return new TableFormat("教材目录",
                Stream.concat(said.stream(), Stream.of(LESSON, LESSON_TITLE)).toList());
    }

    private static String edition(String text) {
        return EDITIONS.getOrDefault(text, text);
    }

    private static Map<String, Volume> volumes() {
        var words = new LinkedHashMap<String, Volume>();
        var terms = Map.of("上", Volume.FIRST, "下", Volume.SECOND, "全", Volume.WHOLE);
        words.put("上册", Volume.FIRST);
        words.put("下册", Volume.SECOND);
        words.put("全一册", Volume.WHOLE);
        terms.forEach((word, volume) -> Stream.of("", "册", "学期", "半年", "一册", "年", "学年")
                .forEach(ending -> words.putIfAbsent(word + ending, volume)));
        words.put("第一学期", Volume.FIRST);
        words.put("第二学期", Volume.SECOND);
        words.put("上下册", Volume.WHOLE);
        words.put("上、下册", Volume.WHOLE);
        for (int grade = 1; grade <= TextbookKey.LAST_GRADE; grade++) {
            for (String name : List.of(Grades.name(grade), Grades.name(grade).substring(0, 1),
                    grade + "年级", String.valueOf(grade))) {
                terms.forEach((word, volume) -> Stream.of("", "册", "一册", "学期")
                        .forEach(ending -> words.put(name + word + ending, volume)));
            }
        }
        return words;
    }

    /** How a textbook is called, such as 数学 人教版 二年级上册. */
    public static String name(TextbookKey key) {
        return "%s %s %s%s".formatted(key.subject(), key.edition(), Grades.name(key.grade()),
                VOLUME.words(key.volume()));
    }

    /** A unit, or a lesson with the unit that it belongs to, as a line that reads back to the same. */
    public static TableLine line(Contents.Line line) {
        return line(line.part().getTextbook().key(), line.unit().getUnit(), line.unit().getTitle(),
                Optional.of(line.part()).filter(part -> !part.isUnit())
                        .map(TextbookPart::getLesson).orElse(null),
                line.part().isUnit() ? null : line.part().getTitle());
    }

    private static TableLine line(
            TextbookKey key, int unit, String unitTitle, Integer lesson, String lessonTitle) {
        return new TableLine()
                .set(SUBJECT, key.subject())
                .set(EDITION, key.edition())
                .set(GRADE, key.grade())
                .set(VOLUME, key.volume())
                .set(UNIT, unit)
                .set(UNIT_TITLE, unitTitle)
                .set(LESSON, lesson)
                .set(LESSON_TITLE, lessonTitle);
    }

    /** What is stated of a part by header, as a preview shows it. */
    static Map<String, String> texts(ContentsReading.Stated part) {
        boolean unit = part.lesson() == TextbookPart.UNIT_ITSELF;
        return FORMAT.texts(line(part.book(), part.unit(), unit ? part.title() : null,
                unit ? null : part.lesson(), unit ? null : part.title()));
    }
}
