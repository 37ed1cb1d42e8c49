package portal.province;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.tenancy.CurrentTenant;
import portal.tenancy.Tenants;

class DailyCountTest {

    private final List<String> counted = new ArrayList<>();
    private final DailyCount daily = new DailyCount();
    private boolean trouble = true;

    DailyCountTest() {
        daily.tenant = new CurrentTenant();
        daily.tenants = new Tenants() {

            @Override
            public List<String> codes() {
                return List.of("999901", "999902");
            }
        };
        daily.counting = new CountyCounting() {

            @Override
            public void countThisYear() {
                String county = daily.tenant.code();
                if (trouble && county.equals("999901")) {
                    throw new IllegalStateException("trouble");
                }
                counted.add(county);
            }
        };
    }

    @Test
    void eachCountyIsCountedOnceADayAndTheTroubleOfOneIsNoOthers() {
        daily.round();
        assertEquals(List.of("999902"), counted);
        trouble = false;
        daily.round();
        daily.round();
        assertEquals(List.of("999902", "999901"), counted);
    }
}
