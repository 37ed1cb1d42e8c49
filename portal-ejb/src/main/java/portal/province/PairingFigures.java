package portal.province;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the pairs of one school year come to, of a county or of several together.
 *
 * <p>Sums and the two extremes alone: a mean or a share is divided last and exactly, so that the one
 * of a prefecture is never a mean of its counties' means. Where there is nothing to divide there is
 * none.
 *
 * @param counties   how many counties told them
 * @param plans      how many of those have a published plan in force in the year
 * @param pairs      of those plans
 * @param supporters schools that support at least one recipient
 * @param recipients schools that are to receive support, by the register or by the plan
 * @param covered    those of them that have a supporter
 * @param measured   pairs whose distance is known
 * @param metres     of all those together
 * @param farthestM  of the longest of them, in metres; 0 where none is known
 * @param most       the most recipients that one supporter has
 */
public record PairingFigures(
        int counties, int plans, int pairs, int supporters, int recipients, int covered,
        int measured, long metres, int farthestM, int most) {

    public PairingFigures and(PairingFigures other) {
        return new PairingFigures(
                counties + other.counties, plans + other.plans, pairs + other.pairs,
                supporters + other.supporters, recipients + other.recipients,
                covered + other.covered, measured + other.measured, metres + other.metres,
                Math.max(farthestM, other.farthestM), Math.max(most, other.most));
    }

    /** How much of those that are to receive support have a supporter (受援学校结对率). */
    public Optional<BigDecimal> coverage() {
        return Ratio.of(covered, recipients);
    }

    public Optional<BigDecimal> meanMetres() {
        return Ratio.of(metres, measured);
    }

    public Optional<Integer> longestMetres() {
        return measured == 0 ? Optional.empty() : Optional.of(farthestM);
    }

    /** How many recipients a supporter has in the mean. */
    public Optional<BigDecimal> meanLoad() {
        return Ratio.of(pairs, supporters);
    }

    public Optional<Integer> mostLoad() {
        return supporters == 0 ? Optional.empty() : Optional.of(most);
    }
}
