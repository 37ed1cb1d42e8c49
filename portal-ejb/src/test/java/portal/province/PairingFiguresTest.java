package portal.province;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PairingFiguresTest {

    static final PairingFigures NEAR = new PairingFigures(1, 1, 3, 1, 4, 3, 3, 3_000, 1_500, 3);
    static final PairingFigures FAR = new PairingFigures(1, 1, 1, 1, 6, 1, 1, 40_000, 40_000, 1);
    static final PairingFigures NO_PLAN = new PairingFigures(1, 0, 0, 0, 10, 0, 0, 0, 0, 0);

    @Test
    @DisplayName("I1: a prefecture’s mean distance is that of all its pairs and no mean of its counties’ means")
    void theMeanOfSeveralCountiesIsThatOfAllTheirPairs() {
        assertEquals(Optional.of(new BigDecimal("10750")), NEAR.and(FAR).meanMetres());
        assertEquals(Optional.of(new BigDecimal("2")), NEAR.and(FAR).meanLoad());
        assertEquals(Optional.of(40_000), NEAR.and(FAR).longestMetres());
        assertEquals(Optional.of(3), NEAR.and(FAR).mostLoad());
    }

    @Test
    void theRecipientsOfACountyWithoutAPlanHaveNoSupporter() {
        var together = NEAR.and(FAR).and(NO_PLAN);
        assertEquals(Optional.of(new BigDecimal("0.2")), together.coverage());
        assertEquals(2, together.plans());
        assertEquals(3, together.counties());
        assertEquals(Optional.of(new BigDecimal("0")), NO_PLAN.coverage());
    }

    @Test
    @DisplayName("I1: coverage is divided once and exactly, to 34 digits, half up")
    void coverageIsExact() {
        assertEquals(new BigDecimal(4).divide(new BigDecimal(7), MathContext.DECIMAL128),
                new PairingFigures(1, 1, 4, 2, 7, 4, 4, 1, 1, 3).coverage().orElseThrow());
        assertEquals(Optional.empty(), new PairingFigures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0).coverage());
    }
}
