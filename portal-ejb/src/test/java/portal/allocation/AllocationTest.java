package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    @DisplayName("both objectives at the edges of the contract, each plan proven to a second checker")
    void noPlanOfAnOddProblemCostsLess() {
        int optimal = 0;
        for (long seed = 0; seed < 6_000; seed++) {
            Problem problem = RandomProblems.odd(seed);
            OptionalLong least = EveryPlan.leastTotal(problem);
            Plan plan = Allocation.solve(problem, A_MINUTE);
            assertEquals(least.isPresent(), plan.isOptimal(), problem.name());
            if (least.isPresent()) {
                assertEquals(least.getAsLong(), plan.objective(), problem.name());
                assertEquals(problem.objective() == Objective.SUM ? null
                                : (Integer) (int) EveryPlan.bottleneck(problem).getAsLong(),
                        plan.bottleneckM(), problem.name());
                assertTrue(ProofReading.isProven(problem, plan), problem.name());
                optimal++;
            }
        }
        assertTrue(optimal > 1_500, "enough of the problems have a plan: " + optimal);
    }

    @Test
    @DisplayName("certificate: a county's is proven to a second checker, under both objectives")
    void aCountysPlanIsProvenTwice() {
        for (Objective objective : Objective.values()) {
            Problem county = RandomProblems.tightCounty(5, 20, 100).with(objective);
            assertTrue(ProofReading.isProven(county, Allocation.solve(county, A_MINUTE)));
        }
    }

    @Test
    void aProblemIsSolvedTheSameWayEachTime() {
        Problem county = RandomProblems.tightCounty(3, 60, 300);
        assertEquals(Allocation.solve(county, A_MINUTE), Allocation.solve(county, A_MINUTE));
    }

    @Test
    void aProblemWithoutRecipientsHasAnEmptyPlan() {
        Problem nobody = new Problem("", Objective.SUM, new Weights(1, 1, 1, 1), null, List.of(),
                List.of(), List.of(), List.of(), List.of());
        assertEquals(0, Allocation.solve(nobody, A_MINUTE).objective());
    }

}
