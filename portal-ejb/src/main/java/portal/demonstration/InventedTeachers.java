package portal.demonstration;

import java.time.YearMonth;
import java.util.List;
import portal.school.School;
import portal.school.Stage;
import portal.tenancy.NationalTime;

/**
 * Teachers of the demonstration's schools: nobody, visibly (示例教师), with everything but numbers of
 * persons. The first of each school have the staff numbers of the demonstration's accounts.
 */
final class InventedTeachers {

    private static final int OF_A_SCHOOL = 6;

    private static final String HEAD = "工号,姓名,性别,出生年月,学校代码,学段,学科,学历,入职年月,到校年月,在编,在岗状态,"
            + "职称,职称取得年月,职务,班主任,骨干级别,教师资格注册有效期至,继续教育学分\n";

    private static final List<String> SUBJECTS =
            List.of("语文", "数学", "英语", "道德与法治、语文", "科学", "体育");
    private static final List<String> TITLES = List.of("二级教师", "一级教师", "高级教师");
    private static final List<String> LEVELS = List.of("无", "县级", "无", "校级", "无");
    private static final List<String> POSTS = List.of("无", "无", "校长", "副校长", "中层", "无");

    private InventedTeachers() {}

    /** The list as a bureau would import it. */
    static String csv(List<School> schools) {
        var list = new StringBuilder(HEAD);
        int serial = 0;
        for (var school : schools) {
            for (int i = 1; i <= OF_A_SCHOOL; i++) {
                list.append(line(school, i, serial++)).append('\n');
            }
        }
        return list.toString();
    }

    private static String line(School school, int number, int serial) {
        int now = YearMonth.now(NationalTime.ZONE).getYear();
        int born = now - 26 - serial * 7 % 33;
        int service = born + 23;
        int here = Math.min(now - 1, service + serial % 9);
        return String.join(",",
                "T%s%02d".formatted(school.getCode(), number),
                "示例教师 %03d".formatted(number),
                serial % 3 == 0 ? "男" : "女",
                "%d-%02d".formatted(born, 1 + serial % 12),
                school.getCode(),
                school.getStage() == Stage.JUNIOR ? "初中"
                        : school.getStage() == Stage.KINDERGARTEN ? "幼儿园" : "小学",
                SUBJECTS.get((number + serial) % SUBJECTS.size()),
                serial % 5 == 0 ? "大专" : "本科",
                service + "-09",
                here + "-09",
                "是",
                serial % 19 == 7 ? "病假" : "在岗",
                TITLES.get(serial % TITLES.size()),
                service + 1 + "-12",
                POSTS.get((number - 1) % POSTS.size()),
                number % 3 == 0 ? "否" : "是",
                LEVELS.get(serial % LEVELS.size()),
                now + serial % 4 + "-12",
                Integer.toString(24 + serial % 60));
    }
}
