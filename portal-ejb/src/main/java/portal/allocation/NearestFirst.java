package portal.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The plan that a bureau would make by hand (就近分配): down the list of recipients, each takes the nearest
 * permitted supporter that still has a place.
 *
 * <p>Pins come first; minima are not looked after, as by hand they would be found broken at the end.
 *
 * @param pairs        in the order of the recipients, then of the supporters
 * @param total        under the same costs as the optimum; recipients without a supporter cost nothing
 * @param without      recipients that got fewer supporters than they want
 * @param belowMinimum supporters that got fewer recipients than they must take
 */
public record NearestFirst(List<Pair> pairs, long total, List<String> without,
        List<String> belowMinimum) {

    public NearestFirst {
        pairs = List.copyOf(pairs);
        without = List.copyOf(without);
        belowMinimum = List.copyOf(belowMinimum);
    }

    public static NearestFirst of(Problem problem) {
        var costs = new PairCosts(problem);
        int[] taken = costs.pinnedTo.clone();
        List<Pair> pairs = new ArrayList<>();
        List<String> without = new ArrayList<>();
        long total = 0;
        for (int r = 0; r < costs.recipients; r++) {
            int[] chosen = chosen(costs, taken, r);
            for (int s : chosen) {
                pairs.add(costs.pair(s, r));
                total += costs.cost(s, r);
            }
            if (chosen.length < problem.recipients().get(r).supporters()) {
                without.add(problem.recipients().get(r).id());
            }
        }
        List<String> belowMinimum = new ArrayList<>();
        for (int s = 0; s < costs.supporters; s++) {
            for (int j = 1; j <= taken[s]; j++) {
                total += costs.place(s, j);
            }
            if (taken[s] < costs.min[s]) {
                belowMinimum.add(problem.supporters().get(s).id());
            }
        }
        return new NearestFirst(pairs, total, without, belowMinimum);
    }

    /** Whether it keeps every wish and every minimum, so that its total may be held against the optimum. */
    public boolean isComplete() {
        return without.isEmpty() && belowMinimum.isEmpty();
    }

    private static int[] chosen(PairCosts costs, int[] taken, int r) {
        int[] nearest = Arrays.stream(costs.suitable(r))
                .filter(s -> taken[s] < costs.max[s] && costs.permits(s, r)).boxed()
                .sorted(Comparator.comparingInt(s -> costs.distance(s, r)))
                .limit(Math.max(0, costs.open[r])).mapToInt(Integer::intValue).toArray();
        int[] pinned = costs.pinsOf[r];
        int[] chosen = Arrays.copyOf(pinned, pinned.length + nearest.length);
        System.arraycopy(nearest, 0, chosen, pinned.length, nearest.length);
        Arrays.stream(nearest).forEach(s -> taken[s]++);
        Arrays.sort(chosen);
        return chosen;
    }
}
