package portal.allocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** A problem as JGraphT's minimum-cost flow: from recipients over supporters and their places to a sink. */
final class JGraphTFlow {

    private final Graph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final Map<Integer, Integer> supply = new HashMap<>();
    private final Set<DefaultWeightedEdge> needed = new HashSet<>();

    JGraphTFlow(Problem problem) {
        var costs = new PairCosts(problem);
        int sink = costs.supporters + costs.recipients;
        for (int node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        int wishes = 0;
        Set<Pair> pins = new HashSet<>(problem.pins());
        for (int r = 0; r < costs.recipients; r++) {
            supply.put(costs.supporters + r, costs.wanted(r));
            wishes += costs.wanted(r);
            for (int s : costs.suitable(r)) {
                boolean pinned = pins.contains(costs.pair(s, r));
                if (pinned || costs.permits(s, r)) {
                    add(costs.supporters + r, s, costs.cost(s, r), pinned);
                }
            }
        }
        for (int s = 0; s < costs.supporters; s++) {
            for (int j = 1; j <= Math.min(costs.max[s], costs.recipients); j++) {
                add(s, sink, costs.place(s, j), j <= costs.min[s]);
            }
        }
        supply.put(sink, -wishes);
    }

    private void add(int from, int to, long cost, boolean isNeeded) {
        var edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        if (isNeeded) {
            needed.add(edge);
        }
    }

    /** The least total. */
    long solve() {
        var flow = new MinimumCostFlowProblemImpl<>(graph, node -> supply.getOrDefault(node, 0),
                edge -> 1, edge -> needed.contains(edge) ? 1 : 0);
        return Math.round(new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(flow).getCost());
    }
}
