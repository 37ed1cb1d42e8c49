package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolMattersTest {

    private static final Place PLACE = new Place(31_000_000, 109_000_000);

    private static School school(String code, String name) {
        return new School(SchoolProfile.of(code, name, Stage.PRIMARY, Setting.RURAL, 60).in("示例镇"));
    }

    private static List<String> matters(School... schools) {
        return SchoolMatters.ofBureau(List.of(schools)).stream()
                .map(matter -> matter.key() + matter.figures()).toList();
    }

    @Test
    void anEmptyRegisterWaitsToBeFilled() {
        assertEquals(List.of("school.none[0]"), matters());
    }

    @Test
    void schoolsWithoutCoordinatesAndDoubleEntriesAreCounted() {
        assertEquals(List.of("school.no-place[3]", "school.alike[1]"),
                matters(school("1", "甲小学"), school("2", "乙村小学"), school("3", "乙村 小学")));
        assertEquals(List.of(), matters(new School(school("1", "甲小学").getProfile().at(PLACE))));
    }
}
