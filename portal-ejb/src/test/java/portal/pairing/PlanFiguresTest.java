package portal.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.allocation.Objective;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Stage;
import portal.allocation.Supporter;
import portal.allocation.Weights;

class PlanFiguresTest {

    private static final int AT = 31_000_000;

    private static Recipient recipient(String id, String previous) {
        return new Recipient(id, Stage.PRIMARY, AT, 109_000_000, 0, 1, previous, List.of(2));
    }

    @Test
    @DisplayName("A total is distance, unmet levels, changes and taken places, each by its weight")
    void aTotalIsTheSumOfItsParts() {
        var problem = new Problem("2026", Objective.SUM, new Weights(2, 300, 5_000, 6_000), null,
                List.of("数学"),
                List.of(new Supporter("A", Stage.PRIMARY, AT, 109_000_000, 0, 0, 2, List.of(1)),
                        new Supporter("D", Stage.PRIMARY, 2 * AT, 109_000_000, 0, 0, 1, List.of(3))),
                List.of(recipient("B", "A"), recipient("C", "D")),
                List.of(), List.of());
        var plan = Solution.solved(problem).plan();
        var figures = PlanFigures.of(problem, plan);
        var cost = figures.cost();
        assertEquals(0, cost.distance(), "all in one place");
        assertEquals(2 * 300, cost.mismatch(), "a level short each");
        assertEquals(5_000, cost.change(), "one of them had another");
        assertEquals(3_000 + 9_000, cost.load(), "one place of two, and both");
        assertEquals(figures.total(),
                cost.distance() + cost.mismatch() + cost.change() + cost.load());
    }

    @Test
    void waysWeighByTheMetre() {
        var problem = new Problem("2026", Objective.SUM, new Weights(2, 0, 0, 0), null, List.of(),
                List.of(new Supporter("A", Stage.PRIMARY, AT, 109_000_000, 0, 0, 2, List.of())),
                List.of(new Recipient("B", Stage.PRIMARY, AT + 100_000, 109_000_000, 0, 1, null,
                        List.of())),
                List.of(), List.of());
        var figures = PlanFigures.of(problem, Solution.solved(problem).plan());
        assertEquals(new PlanFigures.Cost(2 * figures.metres(), 0, 0, 0), figures.cost());
    }
}
