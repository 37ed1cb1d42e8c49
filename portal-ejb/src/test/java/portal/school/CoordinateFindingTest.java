package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.document.TableRow;

class CoordinateFindingTest {

    private final Map<String, Place> known = new HashMap<>();

    CoordinateFindingTest() {
        for (int i = 0; i < 5; i++) {
            known.put("" + i, new Place(31_018_000 + 13_000 * i, 109_465_000 + 17_000 * i));
        }
    }

    /** The known schools as a map of that system states them, each some paces from where it was taken before. */
    private List<TableRow> file(CoordinateSystem system, boolean swapped) {
        var rows = new ArrayList<TableRow>();
        known.forEach((code, place) -> {
            double[] stated = system.stated(place.latE6() / 1e6 + 0.0003, place.lonE6() / 1e6);
            var lat = BigDecimal.valueOf(stated[0]).toPlainString();
            var lon = BigDecimal.valueOf(stated[1]).toPlainString();
            rows.add(SchoolTable.FORMAT.row(Map.of("学校代码", code, "学校名称", "甲小学", "学段", "小学",
                    "城乡", "乡村", "学生数", "1", "经度", swapped ? lat : lon, "纬度", swapped ? lon : lat)));
        });
        return rows;
    }

    private Optional<CoordinateSystem> found(CoordinateSystem system) {
        return CoordinateFinding.of(file(system, false), known, Coordinates.TRUE).map(CoordinateFinding::system);
    }

    @Test
    void anotherMapsCoordinatesAreRecognisedByTheSchoolsThatAreKnown() {
        assertEquals(Optional.of(CoordinateSystem.GCJ_02), found(CoordinateSystem.GCJ_02));
        assertEquals(Optional.of(CoordinateSystem.BD_09), found(CoordinateSystem.BD_09));
        assertEquals(Optional.empty(), found(CoordinateSystem.WGS_84));
    }

    @Test
    void onceTheyAreTakenForWhatTheyAreNothingIsFound() {
        assertEquals(Optional.empty(), CoordinateFinding.of(file(CoordinateSystem.BD_09, true), known,
                new Coordinates(CoordinateSystem.BD_09, true)));
    }

    @Test
    void twoSchoolsProveNothing() {
        known.keySet().removeAll(List.of("0", "1", "2"));
        assertEquals(Optional.empty(), found(CoordinateSystem.GCJ_02));
    }
}
