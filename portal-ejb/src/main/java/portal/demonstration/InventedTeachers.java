package portal.demonstration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.school.School;
import portal.school.Stage;

/**
 * The teachers of demonstration schools, as the lines of the list that a bureau would import: as many
 * as each school states, called by number, and the same at every start of a school year.
 */
final class InventedTeachers {

    private static final String HEADER = "工号,姓名,性别,出生年月,学校代码,学科,学历,入职年月,到校年月,在编,在岗状态,职称,"
            + "职称取得年月,职务,任职年月,班主任,骨干级别,骨干授予年月,骨干有效期至,教师资格注册有效期至,继续教育学分";

    private static final List<String> PRIMARY_SUBJECTS = List.of("语文", "语文", "语文", "数学", "数学",
            "英语", "体育", "音乐", "美术", "科学", "道德与法治", "信息科技");
    private static final List<String> JUNIOR_SUBJECTS = List.of("语文", "语文", "数学", "数学", "英语", "英语",
            "物理", "化学", "生物学", "历史", "地理", "道德与法治", "体育", "音乐", "美术", "信息科技");

    private static final int YOUNGEST = 23;
    private static final int OLDEST = 59;
    private static final int JUNE = 6;
    private static final int JULY = 7;
    private static final int SEPTEMBER = 9;

    private final int year;
    private final Random chance;
    private final List<String> lines = new ArrayList<>();

    private InventedTeachers(int year, long seed) {
        this.year = year;
        chance = new Random(seed);
    }

    /**
     * @param year the calendar year in which the youngest came
     * @param most schools are taken in turn until there are so many teachers
     */
    static String csv(List<School> schools, int year, int most) {
        var teachers = new InventedTeachers(
                year, schools.isEmpty() ? 0 : schools.get(0).getCode().hashCode());
        for (var school : schools) {
            if (teachers.lines.size() < most && school.getFullTimeTeachers() != null) {
                teachers.of(school);
            }
        }
        return teachers.lines.stream().collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private void of(School school) {
        int count = school.getFullTimeTeachers();
        for (int number = 1; number <= count; number++) {
            lines.add(line(school, number, count));
        }
    }

    private String line(School school, int number, int count) {
        int age = YOUNGEST + (int) ((OLDEST - YOUNGEST) * chance.nextDouble());
        int served = Math.max(0, age - YOUNGEST - chance.nextInt(2));
        int here = served == 0 ? 0 : chance.nextInt(Math.min(served, 15) + 1);
        int post = number == count ? 1 : number == count - 1 && count > 10 ? 2 : chance.nextInt(12) == 0 ? 3 : 0;
        int backbone = served < 5 ? 0 : Math.max(0, chance.nextInt(20) - 15);
        boolean titled = served > 1;
        return Stream.of(
                        "T%s%02d".formatted(school.getCode(), number),
                        "示例教师 %03d".formatted(number),
                        chance.nextInt(10) < 6 ? "女" : "男",
                        month(year - age, 1 + chance.nextInt(12)),
                        school.getCode(),
                        one(school.getStage() == Stage.JUNIOR ? JUNIOR_SUBJECTS : PRIMARY_SUBJECTS),
                        age > 45 && chance.nextBoolean() ? "大专" : chance.nextInt(25) == 0 ? "硕士" : "本科",
                        month(year - served, served == 0 ? JULY : SEPTEMBER),
                        month(year - here, SEPTEMBER),
                        chance.nextInt(25) == 0 ? "否" : "是",
                        chance.nextInt(40) == 0 ? "借调" : chance.nextInt(60) == 0 ? "病假" : "在岗",
                        titled ? title(served) : "未评",
                        titled ? month(year - chance.nextInt(Math.min(served, 5)), JULY) : "",
                        List.of("无", "校长", "副校长", "中层").get(post),
                        post == 0 ? "" : month(year - Math.min(served, chance.nextInt(4)), SEPTEMBER),
                        chance.nextInt(4) == 0 && post == 0 ? "是" : "否",
                        List.of("无", "校级", "县级", "市级", "省级").get(backbone),
                        backbone == 0 ? "" : month(year - 1 - chance.nextInt(3), SEPTEMBER),
                        backbone == 0 ? "" : month(year + 1 + chance.nextInt(3), JUNE),
                        month(year + chance.nextInt(5), JUNE),
                        String.valueOf(chance.nextInt(360)))
                .collect(Collectors.joining(","));
    }

    private String title(int served) {
        if (served < 6) {
            return "二级教师";
        }
        return served > 15 && chance.nextInt(3) == 0 ? "高级教师" : "一级教师";
    }

    private String one(List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }

    private static String month(int year, int month) {
        return YearMonth.of(year, month).toString();
    }
}
