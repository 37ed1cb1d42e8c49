package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same optimum as a published min-cost flow finds, on problems too large to try every plan. */
class AgainstJGraphTTest {

    @Test
    void countiesCostTheSame() {
        int optimal = 0;
        for (long seed = 0; seed < 40; seed++) {
            Problem problem = settled(RandomProblems.county(seed, 20, 120), seed);
            Plan plan = Allocation.solve(problem, AllocationTest.A_MINUTE);
            if (plan.isOptimal()) {
                assertTrue(ProofReading.isProven(problem, plan), problem.name());
                assertEquals(new JGraphTFlow(problem).solve(), plan.objective(), problem.name());
                optimal++;
            }
        }
        assertTrue(optimal > 20, "enough of the counties have a plan: " + optimal);
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
}
