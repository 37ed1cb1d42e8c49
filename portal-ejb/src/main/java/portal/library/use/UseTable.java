package portal.library.use;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import portal.RuleViolation;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.document.TableWriter;
import portal.library.Resource;

/** Classes taught, written down where no line reaches (使用记录), a row for each. */
public final class UseTable {

    /** Its number alone counts; the title behind it is for whoever writes. */
    static final Column<Long> RESOURCE = resources(Column.text("资源", 200))
            .as(UseTable::number, String::valueOf);
    static final Column<LocalDate> ON = Column.date("上课日期").or("日期", "授课日期").required();
    static final Column<String> CLASS =
            Column.text("班级", ClassTaught.LONGEST_NAME).or("授课班级").required();
    static final Column<Integer> HOURS =
            Column.integer("课时", 1, ClassTaught.MOST_HOURS).or("课时数");
    static final Column<String> FEEDBACK =
            Column.text("使用效果", ClassTaught.LONGEST_FEEDBACK).or("效果", "反馈");
    static final Column<String> TEACHER = Column.text("教师账号", 100).or("账号", "用户名");

    public static final TableFormat FORMAT = format(RESOURCE);

    private static final int LONGEST_TITLE = 60;
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,18})(?![0-9]).*", Pattern.DOTALL);

    private UseTable() {}

    private static <T> Column<T> resources(Column<T> column) {
        return column.or("资源编号", "编号", "资源名称").required();
    }

    private static TableFormat format(Column<?> resource) {
        return new TableFormat(
                "使用记录", List.of(resource, ON, CLASS, HOURS, FEEDBACK, TEACHER));
    }

    private static long number(String text) {
        var number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            throw new RuleViolation("useReturn.no-number");
        }
        return Long.parseLong(number.group(1));
    }

    /** How a resource is written in the table, such as 1050 分数的初步认识. */
    public static String named(Resource resource) {
        var title = resource.getTitle();
        return resource.getId() + " " + (title.length() <= LONGEST_TITLE ? title
                : title.substring(0, title.offsetByCodePoints(0,
                        title.codePointCount(0, LONGEST_TITLE))) + "…");
    }

    /** Writes the empty workbook, in which one chooses among those resources. */
    public static void write(List<Resource> resources, OutputStream out) {
        var words = new LinkedHashMap<String, String>();
        resources.forEach(one -> words.put(named(one), named(one)));
        TableWriter.workbook(format(resources(Column.choice("资源", words))), out).close();
    }

    /** Such a row by header, as a preview shows it. */
    static Map<String, String> texts(Resource resource, ClassTaught told, String by) {
        return FORMAT.texts(new TableLine()
                .set(RESOURCE, resource.getId())
                .set(ON, told.on())
                .set(CLASS, told.name())
                .set(HOURS, told.hours().orElse(null))
                .set(FEEDBACK, told.feedback())
                .set(TEACHER, by));
    }
}
