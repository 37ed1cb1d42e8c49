package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OptimumTest {

    @Test
    void itIsOverAllPairsHoweverFewARecipientKnowsAtFirst() {
        for (long seed = 0; seed < 10_000; seed++) {
            Problem problem = RandomProblems.small(seed);
            OptionalLong least = EveryPlan.leastTotal(problem);
            var costs = new PairCosts(problem);
            if (costs.pinsFit()) {
                var optimum = new Optimum(costs, new Clock(AllocationTest.A_MINUTE), 1);
                assertEquals(least.isPresent(), optimum.reached(), problem.name());
                if (least.isPresent()) {
                    assertEquals(least.getAsLong(), optimum.total(), problem.name());
                }
            }
        }
    }

    @Test
    void itIsTheSameForACountyHoweverFewARecipientKnowsAtFirst() {
        var costs = new PairCosts(RandomProblems.county(7, 60, 600));
        var few = new Optimum(costs, new Clock(AllocationTest.A_MINUTE), 1);
        var all = new Optimum(costs, new Clock(AllocationTest.A_MINUTE), 60);
        assertEquals(all.reached(), few.reached());
        assertEquals(all.total(), few.total());
    }
}
