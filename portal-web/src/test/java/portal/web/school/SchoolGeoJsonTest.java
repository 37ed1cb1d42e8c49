package portal.web.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.school.Place;
import portal.school.School;
import portal.school.SchoolProfile;
import portal.school.Setting;
import portal.school.Stage;
import portal.school.SupportPart;
import portal.school.SupportRole;

class SchoolGeoJsonTest {

    static School school(String code, String name, SupportRole role, Place place) {
        return new School(SchoolProfile.of(code, name, Stage.PRIMARY, Setting.URBAN, 100)
                .at(place).with(SupportPart.of(role)));
    }

    static final School SUPPORTER =
            school("1", "甲小学", SupportRole.SUPPORTER, new Place(31_037_000, 109_437_001));
    static final School RECIPIENT =
            school("2", "乙村\"小</script>", SupportRole.RECIPIENT, new Place(-1, -109_000_000));
    static final School NOWHERE = school("3", "丙小学", SupportRole.NONE, null);

    @Test
    @DisplayName("RFC 7946: longitude before latitude, with every digit that is stored")
    void aPointIsExact() {
        assertEquals("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                        + "{\"type\":\"Point\",\"coordinates\":[109.437001,31.037000]},\"properties\":"
                        + "{\"name\":\"甲小学\",\"role\":\"supporter\",\"text\":\"小学\"}}]}",
                new SchoolGeoJson().school(SUPPORTER, "小学").json());
    }

    @Test
    void aSchoolWithoutAPlaceIsKeptForTheListBelow() {
        var map = new SchoolGeoJson().school(SUPPORTER, "").school(NOWHERE, "");
        assertEquals(List.of(NOWHERE), map.unplaced());
    }

    @Test
    void aLineLiesBelowThePointsAndNeedsTwoEnds() {
        var map = new SchoolGeoJson()
                .school(SUPPORTER, "")
                .line(SUPPORTER, RECIPIENT, new BigDecimal("0.67"), "12.0")
                .line(SUPPORTER, NOWHERE, BigDecimal.ONE, "");
        var json = map.json();
        assertEquals(2, json.split("\"geometry\"", -1).length - 1, json);
        assertTrue(json.startsWith("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[109.437001,31.037000],"
                + "[-109.000000,-0.000001]]},\"properties\":{\"load\":0.67,\"text\":\"12.0\"}},"), json);
        assertTrue(json.contains("\"type\":\"Point\""), json);
        assertEquals(json, map.json());
    }

    @Test
    void aNameCannotEndItsText() {
        var json = new SchoolGeoJson().school(RECIPIENT, "").json();
        assertEquals(1, json.split("乙村\\\\\"小</script>", -1).length - 1);
    }
}
