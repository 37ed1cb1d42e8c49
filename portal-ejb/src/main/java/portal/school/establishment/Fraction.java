package portal.school.establishment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number in lowest terms (分数): what quotients add up to before anything is rounded.
 *
 * @param denominator more than 0
 */
record Fraction(BigInteger numerator, BigInteger denominator) {

    static final Fraction ZERO = of(0);

    private static final MathContext EXACT =
            new MathContext(MathContext.DECIMAL128.getPrecision(), RoundingMode.HALF_UP);

    Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("of nothing there is no part");
        }
        var common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator),
                denominator.multiply(other.denominator));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator),
                denominator.multiply(other.numerator));
    }

    Fraction atLeastZero() {
        return numerator.signum() < 0 ? ZERO : this;
    }

    /** The smallest whole number that is not less. */
    long ceiling() {
        var parts = numerator.divideAndRemainder(denominator);
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }

    /** As a decimal of 34 digits where it is none of fewer. */
    BigDecimal decimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), EXACT);
    }
}
