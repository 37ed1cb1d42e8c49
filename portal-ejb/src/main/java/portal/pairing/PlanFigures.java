package portal.pairing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import portal.allocation.NearestFirst;
import portal.allocation.Pair;
import portal.allocation.PairTerms;
import portal.allocation.Plan;
import portal.allocation.Problem;
import portal.allocation.Weights;

/**
 * What a plan comes to, so that two can be held side by side.
 *
 * @param total     in points
 * @param metres    of all pairs together, as the crow flies
 * @param farthestM the longest way of a pair, in metres
 * @param unmet     the levels by which recipients need more than they are given, of all subjects
 * @param worst     the pair that costs most; empty where there are none
 * @param without   recipients that have fewer supporters than they want
 * @param cost      what the total is made of
 */
public record PlanFigures(
        int pairs, long total, long metres, int farthestM, long unmet, Optional<Pair> worst,
        int without, Cost cost) {

    /**
     * The parts of a total, in points.
     *
     * @param distance of the ways
     * @param mismatch of needs in subjects that are not met
     * @param change   of supporters other than last cycle's
     * @param load     of the places that are taken at the supporters
     */
    public record Cost(long distance, long mismatch, long change, long load) {

        static Cost of(Weights weights, List<PairTerms> terms, long total) {
            long distance = sum(terms, PairTerms::distanceM) * weights.distancePerMetre();
            long mismatch = sum(terms, PairTerms::mismatch) * weights.mismatchPerPoint();
            return new Cost(distance, mismatch, sum(terms, PairTerms::change),
                    total - sum(terms, PairTerms::cost));
        }
    }

    static PlanFigures of(Problem problem, Plan plan) {
        return of(problem, plan.pairs(), plan.objective(), 0);
    }

    static PlanFigures of(Problem problem, NearestFirst nearest) {
        return of(problem, nearest.pairs(), nearest.total(), nearest.without().size());
    }

    private static PlanFigures of(Problem problem, List<Pair> pairs, long total, int without) {
        var terms = PairTerms.of(problem, pairs);
        return new PlanFigures(
                pairs.size(),
                total,
                sum(terms, PairTerms::distanceM),
                terms.stream().mapToInt(PairTerms::distanceM).max().orElse(0),
                sum(terms, PairTerms::mismatch),
                terms.stream().max(Comparator.comparingLong(PairTerms::cost))
                        .map(PairTerms::pair),
                without,
                Cost.of(problem.weights(), terms, total));
    }

    private static long sum(List<PairTerms> terms, ToLongFunction<PairTerms> term) {
        return terms.stream().mapToLong(term).sum();
    }

    /** Of a pair, in metres; 0 where there are none. */
    public long meanMetres() {
        return pairs == 0 ? 0 : Math.round((double) metres / pairs);
    }
}
