package portal.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A school of the demonstration that never was, as a line of the list that a bureau would import.
 *
 * @param central    the code of its central school, or an empty text
 * @param grades     pupils of the nine grades; what is not taught is 0
 * @param north      degrees
 * @param equipment  in ten thousand yuan
 */
record InventedSchool(
        String code, String name, Kind kind, String town, String central, boolean mountain,
        BigDecimal north, BigDecimal east, int pupils, int[] grades, int boarders, int classes,
        int posts, int teachers, int backbone, BigDecimal teachingArea, BigDecimal sportsArea,
        BigDecimal indoorArea, BigDecimal equipment, int networked, int books, int most,
        List<String> subjects) {

    /** What kind of school, and what follows for its line. */
    enum Kind {
        CITY_PRIMARY("小学", "城区", "支援", 1, 6),
        CITY_JUNIOR("初中", "城区", "支援", 7, 9),
        CITY_NINE_YEAR("九年一贯制", "城区", "支援", 1, 9),
        CENTRAL_PRIMARY("小学", "镇区", "受援", 1, 6),
        TOWN_JUNIOR("初中", "镇区", "受援", 7, 9),
        TOWN_NINE_YEAR("九年一贯制", "镇区", "受援", 1, 9),
        VILLAGE("小学", "乡村", "受援", 1, 6),
        POINT("教学点", "乡村", "受援", 1, 3),
        KINDERGARTEN("幼儿园", "镇区", "无", 0, -1);

        private final String stage;
        private final String setting;
        private final String role;
        private final int first;
        private final int last;

        Kind(String stage, String setting, String role, int first, int last) {
            this.stage = stage;
            this.setting = setting;
            this.role = role;
            this.first = first;
            this.last = last;
        }

        boolean supports() {
            return role.equals("支援");
        }

        boolean receives() {
            return role.equals("受援");
        }

        boolean primary() {
            return first == 1;
        }

        boolean junior() {
            return last == GRADES;
        }

        int first() {
            return first;
        }

        int last() {
            return last;
        }
    }

    static final int GRADES = 9;

    private static final String HEADER = Stream.of(
                    Stream.of("学校代码", "学校名称", "学段", "城乡", "乡镇", "中心校", "经度", "纬度", "学生数"),
                    Stream.of("一", "二", "三", "四", "五", "六", "七", "八", "九").map(grade -> grade + "年级"),
                    Stream.of("寄宿生数", "班级数", "教职工编制数", "专任教师数", "骨干教师数", "教学及辅助用房面积",
                            "体育运动场馆面积", "室内体育用房面积", "教学仪器设备值", "网络多媒体教室数", "图书册数",
                            "帮扶角色", "最少帮扶数", "最多帮扶数", "优势学科", "薄弱学科"))
            .flatMap(part -> part)
            .collect(Collectors.joining(","));

    /** The whole list as a bureau would send it. */
    static String csv(List<InventedSchool> schools) {
        return schools.stream()
                .map(InventedSchool::line)
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private String line() {
        var setting = mountain && !kind.supports() && kind != Kind.KINDERGARTEN
                && kind.setting.equals("乡村") ? "山区" : kind.setting;
        var subject = String.join("、", subjects);
        return Stream.of(
                        Stream.of(code, name, kind.stage, setting, town, central, degrees(east),
                                degrees(north), pupils),
                        IntStream.rangeClosed(1, GRADES).mapToObj(grade ->
                                grade >= kind.first && grade <= kind.last ? grades[grade - 1] : ""),
                        Stream.of(boarders, classes, posts, teachers, backbone, teachingArea,
                                sportsArea, indoorArea, equipment, networked, books, kind.role,
                                kind.supports() ? 0 : "", kind.supports() ? most : "",
                                kind.supports() ? subject : "", kind.receives() ? subject : ""))
                .flatMap(part -> part)
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private static BigDecimal degrees(BigDecimal degrees) {
        return degrees.setScale(6, RoundingMode.HALF_UP);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InventedSchool school && line().equals(school.line());
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return name + Arrays.toString(grades);
    }
}
