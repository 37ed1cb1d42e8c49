package portal.allocation;

import java.util.ArrayList;
import java.util.List;
import portal.allocation.Explanation.Move;
import portal.allocation.Explanation.Next;

/** Explains the pairs of a solved problem, each by one cheapest path on the solver's final state. */
final class Explanations {

    private final Optimum optimum;
    private final PairCosts costs;
    private final PlaceFlow flow;
    private final Detours detours;

    Explanations(Optimum optimum) {
        this(optimum, Detours.FEW);
    }

    /** @param few how many alternatives a recipient knows before a search looks further */
    Explanations(Optimum optimum, int few) {
        this.optimum = optimum;
        costs = optimum.costs;
        flow = optimum.flow;
        detours = new Detours(optimum, few);
    }

    /** One for each supporter of the recipient. */
    List<Explanation> of(int r) {
        List<Explanation> explanations = new ArrayList<>();
        for (int s : optimum.supportersOf(r)) {
            explanations.add(explanation(s, r));
        }
        return explanations;
    }

    private Explanation explanation(int s, int r) {
        int unit = flow.unitOf(s, r);
        boolean pinned = unit < 0;
        boolean found = detours.find(pinned ? 2 * r + costs.open[r] : unit, s);
        long rise = found ? detours.cost() - costs.cost(s, r) : 0;
        Next next = found ? next(r, rise) : null;
        return new Explanation(name(s), id(r), costs.distance(s, r), costs.mismatch(s, r),
                costs.change(s, r), costs.place(s, flow.taken[s]), next,
                pinned ? pinCost(s, r, found, rise) : null);
    }

    private Next next(int r, long rise) {
        List<Move> moves = new ArrayList<>();
        String first = null;
        for (Detours.Step step : detours.steps()) {
            if (step.recipient() == r) {
                first = name(step.to());
            } else {
                moves.add(new Move(id(step.recipient()), name(step.from()), name(step.to())));
            }
        }
        return new Next(first, rise, moves);
    }

    /** Without the pin the pair goes elsewhere if that is cheaper, or must where it lies too far apart. */
    private Long pinCost(int s, int r, boolean found, long rise) {
        boolean mayStay = costs.isNearEnough(s, r);
        if (!found) {
            return mayStay ? 0L : null;
        }
        return mayStay ? Math.max(0, -rise) : -rise;
    }

    private String name(int s) {
        return costs.problem.supporters().get(s).id();
    }

    private String id(int r) {
        return costs.problem.recipients().get(r).id();
    }
}
