package portal.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApiRateTest {

    private final ApiRate rate = new ApiRate();

    @Test
    @DisplayName("ASVS 2.4.1: whoever asks more than is due in a minute is told when to come back")
    void theFirstCallTooManyWaitsForTheNextPlace() {
        IntStream.range(0, 6).forEach(call -> assertEquals(0, rate.wait("account a", 6), "call " + call));
        long seconds = rate.wait("account a", 6);
        assertTrue(seconds > 8 && seconds <= 11, "a place comes every ten seconds, told " + seconds);
    }

    @Test
    void eachIsCountedAlone() {
        assertEquals(0, rate.wait("account a", 1));
        assertEquals(0, rate.wait("account b", 1));
        assertEquals(0, rate.wait("address a", 1));
        assertTrue(rate.wait("account b", 1) > 0);
    }

    @Test
    void zeroIsNoLimit() {
        assertTrue(IntStream.range(0, 100).allMatch(call -> rate.wait("account a", 0) == 0));
    }
}
