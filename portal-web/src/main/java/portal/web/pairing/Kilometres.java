package portal.web.pairing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import portal.RuleViolation;
import portal.web.frame.Words;

/** Metres as pages say them, and kilometres as forms take them. */
final class Kilometres {

    private static final int METRES = 3;
    private static final int MOST_DIGITS = 9;

    private Kilometres() {}

    /** To a tenth, for showing. */
    static BigDecimal of(long metres) {
        return BigDecimal.valueOf(metres, METRES).setScale(1, RoundingMode.HALF_UP);
    }

    /** To a tenth, grouped as the language does, without their unit. */
    static String text(long metres, Words words) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(1);
        return format.format(of(metres));
    }

    /** To the metre, without further zeros. */
    static BigDecimal exactly(int metres) {
        return BigDecimal.valueOf(metres, METRES).stripTrailingZeros();
    }

    /**
     * @throws RuleViolation for a length that nobody means; a decimal of a billion digits is told by its
     *         scale, before anything is reckoned with it
     */
    static int inMetres(BigDecimal kilometres) {
        if (Math.abs((long) kilometres.scale()) > MOST_DIGITS
                || kilometres.precision() > MOST_DIGITS) {
            throw new RuleViolation("cycle.no-length");
        }
        return kilometres.movePointRight(METRES).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
