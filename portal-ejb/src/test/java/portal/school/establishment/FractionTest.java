package portal.school.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {

    private static Fraction of(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }

    @Test
    void sumsOfThirdsAreWhole() {
        var third = Fraction.of(1).dividedBy(Fraction.of(3));
        assertEquals(Fraction.of(1), third.plus(third).plus(third));
        assertEquals(1, third.plus(third).plus(third).ceiling());
    }

    @Test
    void whatIsWholeIsNotRoundedUp() {
        assertEquals(2, of("2.000").ceiling());
        assertEquals(3, of("2.000001").ceiling());
        assertEquals(0, Fraction.ZERO.ceiling());
    }

    @Test
    void decimalsAreTakenAsTheyAreWritten() {
        assertEquals(of("13.5"), Fraction.of(27).dividedBy(Fraction.of(2)));
        assertEquals(of("1E+2"), Fraction.of(100));
    }

    @Test
    void whatNoDecimalHoldsIsToldToThirtyFourDigitsHalfUp() {
        assertEquals(new BigDecimal("0.6666666666666666666666666666666667"),
                Fraction.of(2).dividedBy(Fraction.of(3)).decimal());
        assertEquals(new BigDecimal("0.5"), of("0.50").decimal());
    }

    @Test
    void lessThanNothingIsNothing() {
        assertEquals(Fraction.ZERO, Fraction.of(1).minus(Fraction.of(2)).atLeastZero());
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThrows(ArithmeticException.class, () -> Fraction.of(1).dividedBy(Fraction.ZERO));
    }
}
