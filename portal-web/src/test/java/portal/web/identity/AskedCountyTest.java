package portal.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskedCountyTest {

    @Test
    void theFirstLabelOfAHostCanNameACounty() {
        assertEquals(List.of("999901"), AskedCounty.of("999901.pairing.example", "/index.xhtml").codes());
    }

    @Test
    void theFirstStepOfAPathCanNameACounty() {
        assertEquals(List.of("999902"), AskedCounty.of("pairing.example", "/999902/school").codes());
    }

    @Test
    void bothAreAsked() {
        assertEquals(List.of("999901", "999902"), AskedCounty.of("999901.example:8080", "/999902").codes());
    }

    @Test
    void ordinaryAddressesNameNone() {
        assertEquals(List.of(), AskedCounty.of("127.0.0.1", "/school/schools.xhtml").codes());
        assertEquals(List.of(), AskedCounty.of("pairing.example", "/").codes());
        assertEquals(List.of(), AskedCounty.of(null, "/api/v1/schools/999901001").codes());
    }
}
