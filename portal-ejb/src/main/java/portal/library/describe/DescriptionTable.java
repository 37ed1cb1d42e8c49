package portal.library.describe;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.document.TableRow;
import portal.library.Description;
import portal.library.Licence;
import portal.library.Resource;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.textbook.Contents;
import portal.library.textbook.ContentsTable;

/**
 * Resources as a table, a row for each: its number and the version that was seen, and what describes it.
 * Subjects and lines of textbooks are those of the county on that day.
 */
final class DescriptionTable {

    static final Column<String> NUMBER = Column.code("编号", 18).or("资源编号").required();
    static final Column<Integer> SEEN = Column.integer("修订", 0, Integer.MAX_VALUE).required();
    static final Column<String> TITLE = Column.text("标题", Description.LONGEST_TITLE).or("名称");
    static final Column<ResourceKind> KIND = Column.choice("类型", kinds());
    static final Column<TaughtStage> STAGE = Column.choice("学段", Map.of(
            "幼儿园", TaughtStage.KINDERGARTEN, "小学", TaughtStage.PRIMARY,
            "初中", TaughtStage.JUNIOR));
    static final Column<Integer> GRADE = Column.choice("年级", grades());
    static final Column<String> AUTHOR = Column.text("作者", Description.LONGEST_NAME);
    static final Column<Boolean> NAMED = Column.yesNo("县外署名").or("署名");
    static final Column<Licence> LICENCE = Column.choice("授权方式", licences());
    static final Column<String> SOURCE = Column.text("来源", Description.LONGEST_SOURCE);
    static final Column<String> ABSTRACT =
            Column.text("简介", Description.LONGEST_ABSTRACT).or("内容简介");

    final Column<String> subject;
    final Column<Long> part;
    private final TableFormat format;

    /** @param own whose subjects are offered too */
    DescriptionTable(List<Contents> shelf, Collection<Resource> own) {
        subject = Column.choice("学科", subjects(shelf, own).toArray(String[]::new));
        part = Column.choice("教材单元", parts(shelf));
        format = new TableFormat("资源描述", List.of(NUMBER, SEEN, TITLE, KIND, STAGE, GRADE, subject,
                part, AUTHOR, NAMED, LICENCE, SOURCE, ABSTRACT));
    }

    private static Map<String, ResourceKind> kinds() {
        var words = new LinkedHashMap<String, ResourceKind>();
        words.put("教案", ResourceKind.LESSON_PLAN);
        words.put("教学设计", ResourceKind.LESSON_PLAN);
        words.put("课件", ResourceKind.SLIDES);
        words.put("习题、试卷", ResourceKind.EXERCISE);
        words.put("习题", ResourceKind.EXERCISE);
        words.put("试卷", ResourceKind.EXERCISE);
        words.put("学习单", ResourceKind.WORKSHEET);
        words.put("课堂实录", ResourceKind.RECORDED_LESSON);
        words.put("素材", ResourceKind.MATERIAL);
        words.put("论文、案例", ResourceKind.PAPER);
        words.put("论文", ResourceKind.PAPER);
        words.put("案例", ResourceKind.PAPER);
        words.put("管理文件", ResourceKind.MANAGEMENT_DOCUMENT);
        return words;
    }

    private static Map<String, Integer> grades() {
        var words = new LinkedHashMap<String, Integer>();
        "一二三四五六七八九".chars().forEach(
                digit -> words.put((char) digit + "年级", words.size() + 1));
        return words;
    }

    private static Map<String, Licence> licences() {
        var words = new LinkedHashMap<String, Licence>();
        words.put("放弃著作权（CC0）", Licence.PUBLIC_DOMAIN);
        words.put("署名（CC BY 4.0）", Licence.BY);
        words.put("署名—相同方式共享（CC BY-SA 4.0）", Licence.BY_SA);
        words.put("署名—非商业性使用（CC BY-NC 4.0）", Licence.BY_NC);
        words.put("署名—非商业性使用—相同方式共享（CC BY-NC-SA 4.0）", Licence.BY_NC_SA);
        words.put("仅限本县教学使用", Licence.COUNTY_TEACHING);
        return words;
    }

    private static Collection<String> subjects(List<Contents> shelf, Collection<Resource> own) {
        var subjects = new TreeSet<String>();
        shelf.forEach(each -> subjects.add(each.textbook().getSubject()));
        own.forEach(each -> subjects.add(each.getSubject()));
        subjects.remove("");
        return subjects;
    }

    private static Map<String, Long> parts(List<Contents> shelf) {
        var parts = new LinkedHashMap<String, Long>();
        for (Contents book : shelf) {
            var name = ContentsTable.name(book.textbook().key());
            book.lines().map(Contents.Line::part).forEach(part -> parts.putIfAbsent(
                    "%s %d%s %s".formatted(name, part.getUnit(),
                            part.isUnit() ? "" : "-" + part.getLesson(), part.getTitle()),
                    part.getId()));
        }
        return parts;
    }

    TableFormat format() {
        return format;
    }

    TableLine line(Resource one) {
        return new TableLine()
                .set(NUMBER, one.getId().toString())
                .set(SEEN, one.getVersion())
                .set(TITLE, one.getTitle())
                .set(KIND, one.getKind())
                .set(STAGE, one.getStage())
                .set(GRADE, one.getGrade())
                .set(subject, one.getSubject().isEmpty() ? null : one.getSubject())
                .set(part, one.getPart() == null ? null : one.getPart().getId())
                .set(AUTHOR, one.getAuthor())
                .set(NAMED, one.isAuthorNamed())
                .set(LICENCE, one.getLicence())
                .set(SOURCE, one.getSource())
                .set(ABSTRACT, one.getAbstract());
    }

    /** What describes it, by header; neither its number nor the version that was seen. */
    Map<String, String> texts(TableLine line) {
        var texts = new LinkedHashMap<>(format.texts(line));
        texts.keySet().removeAll(List.of(NUMBER.header(), SEEN.header()));
        return texts;
    }

    /** The same of a row; a column that the file does not have says what the resource says. */
    TableLine line(TableRow row, Resource one) {
        var line = line(one);
        Stream.of(TITLE, KIND, STAGE, GRADE, subject, part, AUTHOR, LICENCE, SOURCE, ABSTRACT)
                .filter(row::has)
                .forEach(column -> overwrite(line, row, column));
        return line.clear(NAMED).set(NAMED, isNamed(row, one));
    }

    private static <T> void overwrite(TableLine line, TableRow row, Column<T> column) {
        line.clear(column).set(column, row.find(column).orElse(null));
    }

    /** @throws portal.RuleViolation where nobody may describe a resource so */
    Description description(TableRow row, Resource one) {
        var grade = said(row, GRADE, one.getGrade());
        var stage = said(row, STAGE, one.getStage());
        return new Description(
                said(row, TITLE, one.getTitle()).orElse(""),
                said(row, KIND, one.getKind()).orElse(null),
                stage.or(() -> grade.flatMap(TaughtStage::of)), grade,
                said(row, subject, one.getSubject()).orElse(""),
                said(row, part, one.getPart() == null ? null : one.getPart().getId()),
                said(row, AUTHOR, one.getAuthor()).orElse(""),
                isNamed(row, one),
                said(row, LICENCE, one.getLicence()).orElse(null),
                said(row, SOURCE, one.getSource()).orElse(""),
                said(row, ABSTRACT, one.getAbstract()).orElse(""));
    }

    private static boolean isNamed(TableRow row, Resource one) {
        return row.has(NAMED) ? row.find(NAMED).orElse(false)
                : one.isNamedAs(said(row, AUTHOR, one.getAuthor()).orElse(""));
    }

    private static <T> Optional<T> said(TableRow row, Column<T> column, T before) {
        return row.has(column) ? row.find(column) : Optional.ofNullable(before);
    }

    /** Where a refusal of such a description is read. */
    static Column<?> at(String refusal) {
        return switch (refusal) {
            case "resource.title-missing" -> TITLE;
            case "resource.author-missing" -> AUTHOR;
            case "resource.kind-or-licence-missing" -> KIND;
            case "resource.grade-not-of-stage" -> GRADE;
            case "resource.licence-of-the-original" -> LICENCE;
            case "resource.changed-since" -> SEEN;
            default -> NUMBER;
        };
    }
}
