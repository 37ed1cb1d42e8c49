package portal.web.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;

class SchoolJsonTest {

    private static Map<String, String> texts(String json) {
        return SchoolJson.texts(Json.createReader(new StringReader(json)).readObject());
    }

    @Test
    void membersBecomeTheColumnsOfTheTable() {
        assertEquals(Map.of("学校名称", "甲小学", "学段", "小学", "学生数", "60", "优势学科", "体育、音乐"), texts("""
                {"name": "甲小学", "stage": "PRIMARY", "pupils": 60, "strongSubjects": ["体育", "音乐"]}"""));
    }

    @Test
    void microDegreesAndFenBecomeDegreesAndTenThousandYuan() {
        assertEquals(Map.of("纬度", "31.018000", "经度", "-0.000001", "教学仪器设备值", "12.500000"),
                texts("{\"latE6\": 31018000, \"lonE6\": -1, \"equipmentFen\": 12500000}"));
    }

    @Test
    @DisplayName("RFC 7396: null takes a member away, and what is left out is not spoken of")
    void nullTakesAway() {
        assertEquals(Map.of("乡镇", "", "一年级", "", "二年级", "7"),
                texts("{\"town\": null, \"grades\": {\"1\": null, \"2\": 7}}"));
    }

    @Test
    void aMemberThatIsNoneIsNoSchool() {
        for (String json : new String[] {"{\"version\": 1}", "{\"grades\": {\"10\": 1}}", "{\"grades\": 3}",
            "{\"pupils\": true}", "{\"strongSubjects\": [1]}", "{\"pupils\": 1e999999999}",
            "{\"latE6\": 1e-2147483647}"}) {
            assertThrows(RuleViolation.class, () -> texts(json), json);
        }
    }

    @Test
    @DisplayName("RFC 6901: a fault is found at its JSON pointer")
    void aColumnIsFoundInTheDocument() {
        assertEquals("/latE6", SchoolJson.pointer("纬度"));
        assertEquals("/grades/3", SchoolJson.pointer("三年级"));
    }
}
