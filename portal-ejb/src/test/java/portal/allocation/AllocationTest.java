package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AllocationTest {

    static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    @DisplayName("objective sum: the total is the least of all plans, with every feature of a document")
    void noPlanOfASmallProblemCostsLess() {
        int optimal = 0;
        for (long seed = 0; seed < 10_000; seed++) {
            Problem problem = RandomProblems.small(seed);
            OptionalLong least = EveryPlan.leastTotal(problem);
            Plan plan = Allocation.solve(problem, A_MINUTE);
            assertEquals(least.isPresent(), plan.isOptimal(), problem.name());
            if (least.isPresent()) {
                assertEquals(least.getAsLong(), plan.objective(), problem.name());
                optimal++;
            }
        }
        assertTrue(optimal > 2_500, "enough of the problems have a plan: " + optimal);
    }

    @Test
    @DisplayName("objective minmax-then-sum: first the smallest B, then the least total within it")
    void noPlanOfASmallProblemHasAShorterLongestDistance() {
        int optimal = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            Problem problem = RandomProblems.small(seed).with(Objective.MINMAX_THEN_SUM);
            OptionalLong bottleneck = EveryPlan.bottleneck(problem);
            Plan plan = Allocation.solve(problem, A_MINUTE);
            assertEquals(bottleneck.isPresent(), plan.isOptimal(), problem.name());
            if (bottleneck.isPresent()) {
                assertEquals(bottleneck.getAsLong(), plan.bottleneckM().longValue(),
                        problem.name());
                assertEquals(EveryPlan.leastTotal(problem).getAsLong(), plan.objective(),
                        problem.name());
                optimal++;
            }
        }
        assertTrue(optimal > 1_000, "enough of the problems have a plan: " + optimal);
    }

    @Test
    void aProblemWithoutRecipientsHasAnEmptyPlan() {
        Problem nobody = new Problem("", Objective.SUM, new Weights(1, 1, 1, 1), null, List.of(),
                List.of(), List.of(), List.of(), List.of());
        assertEquals(0, Allocation.solve(nobody, A_MINUTE).objective());
    }

    @Test
    void aSolveThatPassesItsLimitIsNotDecided() {
        Problem county = RandomProblems.county(1, 60, 300);
        assertThrows(NotDecided.class, () -> Allocation.solve(county, Duration.ZERO));
    }
}
