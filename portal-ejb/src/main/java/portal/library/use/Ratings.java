package portal.library.use;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How those who used a resource rate it (评分).
 *
 * @param number how many have
 * @param mean   with two decimals; empty while so few have that it tells who did
 * @param own    the caller's stars
 */
public record Ratings(int number, Optional<BigDecimal> mean, Optional<Integer> own) {

    /** From so many on the mean is told. */
    public static final int FEWEST = 3;

    static final int MOST_STARS = 5;
}
