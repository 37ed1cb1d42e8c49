package portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateSystemTest {

    private static final double A_CENTIMETRE = 1e-7;
    private static final double A_MICRODEGREE = 1e-6;

    private static void states(CoordinateSystem system, double lat, double lon, double statedLat, double statedLon,
            double within) {
        double[] stated = system.stated(lat, lon);
        assertEquals(statedLat, stated[0], within);
        assertEquals(statedLon, stated[1], within);
    }

    @ParameterizedTest
    @CsvSource({
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
    })
    @DisplayName("GCJ-02: the reference points of the library eviltransform (Shanghai, Shenzhen, Beijing)")
    void theShiftIsThePublishedOne(double lat, double lon, double shiftedLat, double shiftedLon) {
        states(CoordinateSystem.GCJ_02, lat, lon, shiftedLat, shiftedLon, A_CENTIMETRE);
    }

    @Test
    @DisplayName("The reference points of the library coordtransform, 39.915, 116.404 in Beijing")
    void theSecondShiftIsThePublishedOne() {
        states(CoordinateSystem.GCJ_02, 39.915, 116.404, 39.91640428150164, 116.41024449916938, A_CENTIMETRE);
        states(CoordinateSystem.BD_09, 39.915, 116.404, 39.922699552216216, 116.41662724378733, A_CENTIMETRE);
        var place = CoordinateSystem.GCJ_02.place(new BigDecimal("39.915"), new BigDecimal("116.404"));
        states(CoordinateSystem.BD_09, place.latE6() / 1e6, place.lonE6() / 1e6,
                39.92133699351022, 116.41036949371029, A_MICRODEGREE);
    }

    @Test
    void everyPlaceInTheCountryComesBackToTheLastDigitKept() {
        var random = new Random(20_261_122);
        for (var system : CoordinateSystem.values()) {
            for (int i = 0; i < 2_000; i++) {
                int lat = 18_000_000 + random.nextInt(35_000_000);
                int lon = 73_500_000 + random.nextInt(61_000_000);
                double[] stated = system.stated(lat / 1e6, lon / 1e6);
                assertEquals(new Place(lat, lon),
                        system.place(BigDecimal.valueOf(stated[0]), BigDecimal.valueOf(stated[1])), system.name());
            }
        }
    }

    @Test
    void outsideTheCountryNothingIsShifted() {
        assertEquals(new Place(-33_900_000, 151_200_000),
                CoordinateSystem.GCJ_02.place(new BigDecimal("-33.9"), new BigDecimal("151.2")));
    }

    @Test
    void theShiftIsSomeHundredMetres() {
        var seat = new Place(31_018_000, 109_465_000);
        double[] stated = CoordinateSystem.GCJ_02.stated(31.018, 109.465);
        long metres = seat.metresTo(CoordinateSystem.WGS_84.place(
                BigDecimal.valueOf(stated[0]), BigDecimal.valueOf(stated[1])));
        assertTrue(metres > 100 && metres < 1_000, metres + " m");
    }
}
