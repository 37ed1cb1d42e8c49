package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FarOffTest {

    private static final int A_DEGREE = 1_000_000;

    private final Map<String, Place> known = new HashMap<>();

    FarOffTest() {
        for (int i = 0; i < 20; i++) {
            known.put("" + i, new Place(38_900_000 + 9_000 * (i % 5), 106_500_000 + 11_000 * (i % 7)));
        }
    }

    private static SchoolProfile school(String code, int north) {
        var table = SchoolTable.FORMAT.row(Map.of("学校代码", code, "学校名称", "乙村小", "学段", "小学",
                "城乡", "乡村", "学生数", "25", "经度", "106.52", "纬度",
                new Place(38_910_000 + north, 106_520_000).latitude().toPlainString()));
        return SchoolTable.profile(table, column -> true, Optional.empty(), Coordinates.TRUE);
    }

    private List<String> found(SchoolProfile... told) {
        return FarOff.of(List.of(told), known).stream().map(one -> one.school().code()).toList();
    }

    @Test
    void aDegreeMistypedIsFound() {
        assertEquals(List.of("b", "c"), found(school("a", 0), school("c", A_DEGREE), school("b", 2 * A_DEGREE)));
    }

    @Test
    void aRemoteVillageIsNotStrange() {
        assertTrue(found(school("a", A_DEGREE / 3)).isEmpty());
    }

    @Test
    void aSchoolMovedAwayIsJudgedByItsNewPlace() {
        assertEquals(List.of("3"), found(school("3", A_DEGREE)));
    }

    @Test
    void fewSchoolsHaveNoMiddle() {
        new ArrayList<>(known.keySet()).stream().skip(8).forEach(known::remove);
        assertTrue(found(school("a", 2 * A_DEGREE)).isEmpty());
    }
}
