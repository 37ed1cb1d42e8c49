package portal.province;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole, divided once and exactly: to 34 digits, half up; none of nothing. */
final class Ratio {

    private static final MathContext EXACT =
            new MathContext(MathContext.DECIMAL128.getPrecision(), RoundingMode.HALF_UP);

    private Ratio() {}

    static Optional<BigDecimal> of(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(
                BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), EXACT));
    }
}
