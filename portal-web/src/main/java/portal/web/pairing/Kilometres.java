package portal.web.pairing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Metres as pages say them, and kilometres as forms take them. */
final class Kilometres {

    private static final int METRES = 3;

    private Kilometres() {}

    /** To a tenth, for showing. */
    static BigDecimal of(long metres) {
        return BigDecimal.valueOf(metres, METRES).setScale(1, RoundingMode.HALF_UP);
    }

    /** To the metre, without further zeros. */
    static BigDecimal exactly(int metres) {
        return BigDecimal.valueOf(metres, METRES).stripTrailingZeros();
    }

    static int inMetres(BigDecimal kilometres) {
        return kilometres.movePointRight(METRES).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
