package portal.allocation;

import java.util.List;

/**
 * The answer to a problem: the pairs of least total with their proof, or the conflict that leaves none.
 *
 * @param objective   the total, or null where there is no plan
 * @param bottleneckM the longest distance that unpinned pairs need, or null where it was not asked for
 * @param pairs       in the order of the recipients, then of the supporters
 * @param certificate the proof, or null where there is no plan
 * @param conflict    why there is no plan, or null
 */
public record Plan(Long objective, Integer bottleneckM, List<Pair> pairs, Certificate certificate,
        List<Explanation> explanations, Conflict conflict) {

    public Plan {
        pairs = List.copyOf(pairs);
        explanations = List.copyOf(explanations);
    }

    static Plan infeasible(Conflict conflict) {
        return new Plan(null, null, List.of(), null, List.of(), conflict);
    }

    public boolean isOptimal() {
        return conflict == null;
    }

    Plan with(List<Explanation> asked) {
        return new Plan(objective, bottleneckM, pairs, certificate, asked, conflict);
    }
}
