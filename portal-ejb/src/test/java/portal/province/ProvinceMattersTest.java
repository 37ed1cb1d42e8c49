package portal.province;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvinceMattersTest {

    private static CountyFigures county(int schools, Integer plans) {
        return new CountyFigures("999901", "示例一县", "9999", "示例市", schools, 0, 0, 0,
                OffsetDateTime.parse("2026-09-01T00:00:00+08:00"), false, Map.of(), Optional.empty(),
                Optional.ofNullable(plans).map(any -> new PairingFigures(1, any, any, any, 1, any, 0, 0, 0, any)),
                Optional.empty());
    }

    private static List<String> matters(CountyFigures... counties) {
        return ProvinceMatters.of(2026, List.of(counties)).stream()
                .map(matter -> matter.key() + matter.figures()).toList();
    }

    @Test
    void whoHasNotPublishedAndWhoToldNothingAreToldApart() {
        assertEquals(List.of("province.no-plan[2, 2026, 2027]", "province.untold[1, 2026, 2027]"),
                matters(county(5, 0), county(5, 0), county(5, null), county(5, 1)));
    }

    @Test
    void countiesWithoutSchoolsAreTold() {
        assertEquals(List.of("province.no-schools[1, 2026, 2027]"), matters(county(0, 1)));
        assertEquals(List.of(), matters(county(3, 1)));
    }
}
