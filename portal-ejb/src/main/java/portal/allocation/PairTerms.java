package portal.allocation;

import java.util.List;

/**
 * What a pair costs, term by term, whether a plan chooses it or not.
 *
 * @param distanceM in metres
 * @param mismatch  points by which the supporter is weaker than the recipient's need
 * @param change    what leaving last cycle's supporter costs
 * @param cost      all of it together, in points; what the place costs at the supporter is not in it
 */
public record PairTerms(Pair pair, int distanceM, int mismatch, long change, long cost) {

    /** @param pairs of schools that the problem knows */
    public static List<PairTerms> of(Problem problem, List<Pair> pairs) {
        var costs = new PairCosts(problem);
        return pairs.stream().map(pair -> {
            int s = costs.supporter(pair.supporter());
            int r = costs.recipient(pair.recipient());
            return new PairTerms(pair, costs.distance(s, r), costs.mismatch(s, r),
                    costs.change(s, r), costs.cost(s, r));
        }).toList();
    }
}
