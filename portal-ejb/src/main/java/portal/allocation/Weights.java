package portal.allocation;

/**
 * What a bureau holds against a pair; one point is one metre at weight 1.
 *
 * @param distancePerMetre each metre between the two schools
 * @param mismatchPerPoint each point by which the supporter is weaker than the recipient's need
 * @param change           a supporter other than last cycle's
 * @param load             how strongly recipients are spread over the supporters
 */
public record Weights(int distancePerMetre, int mismatchPerPoint, int change, int load) {

    public static final int HEAVIEST = 1_000_000;

    public Weights {
        Require.within("weights.distancePerMetre", distancePerMetre, 0, HEAVIEST);
        Require.within("weights.mismatchPerPoint", mismatchPerPoint, 0, HEAVIEST);
        Require.within("weights.change", change, 0, HEAVIEST);
        Require.within("weights.load", load, 0, HEAVIEST);
    }
}
