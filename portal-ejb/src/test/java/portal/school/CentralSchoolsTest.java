package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.document.UploadedTable;

class CentralSchoolsTest {

    private static final String HEAD = "学校代码,学校名称,学段,城乡,学生数,所属中心校\n";

    private static List<String> faults(Map<String, String> stored, String... rows) {
        var csv = HEAD + String.join("\n", rows);
        try (var upload = UploadedTable.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
            return SchoolReading.of(upload, new CentralSchools(stored), Coordinates.TRUE).faults().stream()
                    .map(fault -> fault.row() + " " + fault.key())
                    .toList();
        }
    }

    private static Map<String, String> alone(String... codes) {
        var stored = new HashMap<String, String>();
        for (String code : codes) {
            stored.put(code, null);
        }
        return stored;
    }

    @Test
    void aCentralSchoolMayStandInTheSameFileAnywhere() {
        assertEquals(List.of(), faults(Map.of(), "2,乙村小,教学点,乡村,20,1", "1,甲小学,小学,镇区,300,"));
    }

    @Test
    void aCentralSchoolMayBeInTheRegisterAlready() {
        assertEquals(List.of(), faults(alone("1"), "2,乙村小,教学点,乡村,20,1"));
        assertEquals(List.of("2 school.central-unknown"), faults(alone("3"), "2,乙村小,教学点,乡村,20,1"));
    }

    @Test
    void whoBelongsToARowThatIsLeftOutIsLeftOutToo() {
        assertEquals(List.of("2 school.central-unknown", "3 cell.required"),
                faults(Map.of(), "2,乙村小,教学点,乡村,20,1", "1,,小学,镇区,300,"));
    }

    @Test
    void aCircleIsNamedEvenThroughTheRegister() {
        var stored = alone("1", "2");
        stored.put("1", "2");
        assertEquals(List.of("2 school.central-circle"), faults(stored, "2,乙村小,教学点,乡村,20,1"));
    }
}
