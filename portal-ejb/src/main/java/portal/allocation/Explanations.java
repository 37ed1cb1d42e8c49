package portal.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.allocation.Explanation.Move;
import portal.allocation.Explanation.Next;

/**
 * Explains the pairs of a solved problem, each by one cheapest path on the solver's final state.
 */
final class Explanations {

    private final Optimum optimum;
    private final PairCosts costs;
    private final PlaceFlow flow;
    private final Detours detours;

    Explanations(Optimum optimum, Clock clock) {
        this(optimum, clock, Detours.FEW);
    }

    /** @param few how many alternatives a recipient knows before a search looks further */
    Explanations(Optimum optimum, Clock clock, int few) {
        this.optimum = optimum;
        costs = optimum.costs;
        flow = optimum.flow;
        detours = new Detours(optimum, clock, few);
    }

    /** One for each supporter of the recipient. */
    List<Explanation> of(int r) {
        List<Explanation> explanations = new ArrayList<>();
        for (int s : optimum.supportersOf(r)) {
            explanations.add(explanation(s, r));
        }
        return explanations;
    }

    /**
     * What giving the recipient of the pair that other supporter costs, if there is a plan of that
     * kind.
     */
    Optional<Next> change(Pair pair, String other) {
        int s = costs.supporter(pair.supporter());
        int r = costs.recipient(pair.recipient());
        int t = costs.supporter(other);
        int unit = flow.unitOf(s, r);
        boolean found = costs.mayBePinned(t, r)
                && detours.find(unit < 0 ? unusedUnit(r) : unit, s, t);
        return found ? Optional.of(next(r, detours.cost() - costs.cost(s, r))) : Optional.empty();
    }

    /**
     * A recipient uses as many units as it has supporters that are not pinned, from its first on.
     */
    private int unusedUnit(int r) {
        return 2 * r + costs.open[r];
    }

    private Explanation explanation(int s, int r) {
        int unit = flow.unitOf(s, r);
        boolean pinned = unit < 0;
        boolean found = detours.find(pinned ? unusedUnit(r) : unit, s);
        long rise = found ? detours.cost() - costs.cost(s, r) : 0;
        Next next = found ? next(r, rise) : null;
        return new Explanation(name(s), id(r), costs.distance(s, r), costs.mismatch(s, r),
                costs.change(s, r), costs.place(s, flow.taken[s]), next,
                pinned ? pinCost(s, r, found, rise) : null);
    }

    private Next next(int r, long rise) {
        List<Move> moves = new ArrayList<>();
        List<Detours.Step> steps = detours.steps();
        for (Detours.Step step : steps.subList(1, steps.size())) {
            moves.add(new Move(id(step.recipient()), name(step.from()), name(step.to())));
        }
        return new Next(name(steps.get(0).to()), rise, moves);
    }

    /**
     * Without the pin the pair goes elsewhere if that is cheaper, or must where it lies too far
     * apart.
     */
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
