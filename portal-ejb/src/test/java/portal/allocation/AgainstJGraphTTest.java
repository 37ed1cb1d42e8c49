package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.Test;

/** The same optimum as a published min-cost flow finds, on problems too large to try every plan. */
class AgainstJGraphTTest {

    @Test
    void countiesCostTheSame() {
        int optimal = 0;
        for (long seed = 0; seed < 12; seed++) {
            Problem problem = settled(RandomProblems.county(seed, 20, 120), seed);
            Plan plan = Allocation.solve(problem, AllocationTest.A_MINUTE);
            if (plan.isOptimal()) {
                assertEquals(flow(problem), plan.objective(), problem.name());
                optimal++;
            }
        }
        assertTrue(optimal > 6, "enough of the counties have a plan: " + optimal);
    }

    /** A county with second supporters, higher minima, pins and forbids. */
    private static Problem settled(Problem county, long seed) {
        var random = new Random(seed);
        List<Recipient> recipients = county.recipients().stream()
                .map(school -> new Recipient(school.id(), school.stage(), school.latE6(),
                        school.lonE6(), school.pupils(), random.nextInt(5) == 0 ? 2 : 1,
                        school.previous(), school.need())).toList();
        List<Supporter> supporters = county.supporters().stream()
                .map(school -> new Supporter(school.id(), school.stage(), school.latE6(),
                        school.lonE6(), school.teachers(), random.nextInt(6), 12,
                        school.strength())).toList();
        List<Pair> pins = new ArrayList<>();
        List<Pair> forbids = new ArrayList<>();
        for (Supporter supporter : supporters) {
            for (Recipient recipient : recipients) {
                Pair pair = new Pair(supporter.id(), recipient.id());
                int fate = random.nextInt(200);
                if (fate < 20) {
                    forbids.add(pair);
                } else if (fate == 20 && supporter.stage().maySupport(recipient.stage())) {
                    pins.add(pair);
                }
            }
        }
        return new Problem(county.name(), county.objective(), county.weights(), null, List.of(),
                supporters, recipients, pins, forbids);
    }

    private static long flow(Problem problem) {
        var costs = new PairCosts(problem);
        var graph = new DirectedWeightedMultigraph<Integer, DefaultWeightedEdge>(
                DefaultWeightedEdge.class);
        Map<Integer, Integer> supply = new HashMap<>();
        Map<DefaultWeightedEdge, Integer> least = new HashMap<>();
        int sink = costs.supporters + costs.recipients;
        for (int node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        int wishes = 0;
        for (int r = 0; r < costs.recipients; r++) {
            Recipient recipient = problem.recipients().get(r);
            supply.put(costs.supporters + r, recipient.supporters());
            wishes += recipient.supporters();
            for (int s : costs.suitable(r)) {
                boolean pinned = problem.pins().contains(costs.pair(s, r));
                if (pinned || costs.permits(s, r)) {
                    var edge = graph.addEdge(costs.supporters + r, s);
                    graph.setEdgeWeight(edge, costs.cost(s, r));
                    least.put(edge, pinned ? 1 : 0);
                }
            }
        }
        for (int s = 0; s < costs.supporters; s++) {
            for (int j = 1; j <= costs.max[s]; j++) {
                var edge = graph.addEdge(s, sink);
                graph.setEdgeWeight(edge, costs.place(s, j));
                least.put(edge, j <= costs.min[s] ? 1 : 0);
            }
        }
        supply.put(sink, -wishes);
        var flow = new MinimumCostFlowProblemImpl<>(graph, node -> supply.getOrDefault(node, 0),
                edge -> 1, least::get);
        return Math.round(new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(flow).getCost());
    }
}
