package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SchoolRulesTest {

    private static final Map<String, String> SOUND = Map.of("学校代码", "1", "学校名称", "乙村小", "学段", "小学",
            "城乡", "乡村", "学生数", "60");

    private static Map<String, String> with(String... headersAndTexts) {
        var texts = new LinkedHashMap<>(SOUND);
        for (int i = 0; i < headersAndTexts.length; i += 2) {
            texts.put(headersAndTexts[i], headersAndTexts[i + 1]);
        }
        return texts;
    }

    private static List<String> faults(String... headersAndTexts) {
        return SchoolRules.faults(SchoolTable.FORMAT.row(with(headersAndTexts))).stream()
                .map(fault -> fault.column() + " " + fault.key() + " " + fault.figures())
                .toList();
    }

    @Test
    void aSchoolOfWhichNoMoreIsStatedThanMustBeIsSound() {
        assertEquals(List.of(), faults());
    }

    @Test
    void gradesThatAddUpAreSoundAndOthersAreNot() {
        assertEquals(List.of(), faults("一年级", "10", "二年级", "10", "三年级", "10", "四年级", "10", "五年级", "10",
                "六年级", "10", "七年级", "0"));
        assertEquals(List.of("学生数 school.grades-do-not-add-up [59, 60]"), faults("一年级", "9", "二年级", "10",
                "三年级", "10", "四年级", "10", "五年级", "10", "六年级", "10"));
    }

    @Test
    void someOfTheGradesMayBeFewerThanThePupilsAndNeverMore() {
        assertEquals(List.of(), faults("一年级", "59"));
        assertEquals(List.of("学生数 school.grades-do-not-add-up [61, 60]"), faults("一年级", "61"));
    }

    @Test
    void aGradeThatTheStageDoesNotTeachIsNamed() {
        assertEquals(List.of("七年级 school.grade-not-of-the-stage [小学]"), faults("七年级", "3"));
        assertEquals(List.of(), faults("学段", "初中", "七年级", "3"));
        assertEquals(List.of("一年级 school.grade-not-of-the-stage [幼儿园]"), faults("学段", "幼儿园", "一年级", "3"));
    }

    @Test
    void aPartIsNoMoreThanItsWhole() {
        assertEquals(List.of("寄宿生数 school.more-boarders-than-pupils [61, 60]"), faults("寄宿生数", "61"));
        assertEquals(List.of("骨干教师数 school.more-backbone-than-teachers [4, 3]"),
                faults("专任教师数", "3", "骨干教师数", "4"));
        assertEquals(List.of("室内体育用房面积 school.more-indoor-than-sports [100]"),
                faults("体育运动场馆面积", "100", "室内体育用房面积", "100.01"));
        assertEquals(List.of("班级数 school.more-classes-than-pupils [61, 60]"), faults("班级数", "61"));
        assertEquals(List.of("班级数 school.pupils-without-class [60]"), faults("班级数", "0"));
    }

    @Test
    @DisplayName("Equipment is stated in 万元: what could only be yuan is said so")
    void yuanInsteadOfTenThousandYuanAreFound() {
        assertEquals(List.of(), faults("教学仪器设备值", "12.5"));
        assertEquals(List.of("教学仪器设备值 school.equipment-in-yuan []"), faults("教学仪器设备值", "125000"));
    }

    @Test
    void anAreaThatNoSchoolHasIsNamed() {
        assertEquals(List.of("教学及辅助用房面积 school.area-impossible [1000]"), faults("教学及辅助用房面积", "60000.01"));
    }

    @Test
    void nobodyIsTheirOwnCentralSchool() {
        assertEquals(List.of("中心校 school.central-circle [1]"), faults("中心校", "1"));
    }

    @Test
    void swappedColumnsAreNamedUntilTheyAreReadSwapped() {
        assertEquals(List.of("纬度 school.place-swapped [109.465, 31.018]"),
                faults("经度", "31.018", "纬度", "109.465"));
        assertEquals(List.of("纬度 school.place-swapped [87.6, 43.8]"), faults("经度", "43.8", "纬度", "87.6"));
        assertEquals(List.of(), SchoolRules.faults(SchoolTable.FORMAT.row(with("经度", "31.018", "纬度", "109.465")),
                new Coordinates(CoordinateSystem.WGS_84, true)));
    }

    @Test
    void degreesMinutesAndSecondsAreRead() {
        for (String[] stated : new String[][] {{"109°27′54″", "31°1′4.8″"}, {"东经109度27分54秒", "北纬31度1分4.8秒"},
            {"109°27.9'E", "31° 1' 4.8\" N"}, {"109.465", "31.018"}}) {
            var row = SchoolTable.FORMAT.row(with("经度", stated[0], "纬度", stated[1]));
            assertEquals(List.of(), row.faults());
            assertEquals(Optional.of(new Place(31_018_000, 109_465_000)),
                    SchoolTable.profile(row, column -> true, Optional.empty(), Coordinates.TRUE).place(), stated[0]);
        }
    }
}
