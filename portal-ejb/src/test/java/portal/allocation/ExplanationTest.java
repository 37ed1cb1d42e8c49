package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.allocation.Explanation.Move;

class ExplanationTest {

    private int explained;
    private int pins;

    @Test
    @DisplayName("next: the exact rise of the total if the pair were changed; pinCost: what a pin costs")
    void risesAreWhatTryingEveryPlanSays() {
        for (long seed = 0; seed < 1_500; seed++) {
            Problem problem = RandomProblems.small(seed);
            var allocation = Allocation.of(problem, AllocationTest.A_MINUTE);
            List<String> everybody = problem.recipients().stream().map(Recipient::id).toList();
            List<Explanation> explanations = allocation.explanations(everybody);
            assertEquals(allocation.plan().pairs(), explanations.stream()
                    .map(why -> new Pair(why.supporter(), why.recipient())).toList());
            for (Explanation why : explanations) {
                requireExact(problem, allocation.plan(), why);
            }
        }
        assertTrue(explained > 400 && pins > 100, explained + " " + pins);
    }

    @Test
    void risesAreOverAllPairsHoweverFewAlternativesAreListedAtFirst() {
        for (long seed = 0; seed < 10; seed++) {
            Problem county = RandomProblems.county(seed, 60, 240);
            var clock = new Clock(AllocationTest.A_MINUTE);
            var optimum = new Optimum(new PairCosts(county), clock);
            assertTrue(optimum.reached());
            var few = new Explanations(optimum, clock, 1);
            var all = new Explanations(optimum, clock, 60);
            for (int r = 0; r < 240; r++) {
                assertEquals(rises(all.of(r)), rises(few.of(r)));
            }
        }
    }

    private static List<Long> rises(List<Explanation> explanations) {
        return explanations.stream().map(why -> why.next().rise()).toList();
    }

    private void requireExact(Problem problem, Plan plan, Explanation why) {
        Pair pair = new Pair(why.supporter(), why.recipient());
        List<Pair> otherPins = new ArrayList<>(problem.pins());
        boolean pinned = otherPins.removeIf(pair::equals);
        List<Pair> forbids = new ArrayList<>(problem.forbids());
        forbids.add(pair);
        OptionalLong otherwise = EveryPlan.leastTotal(problem.with(otherPins, forbids));
        assertEquals(otherwise.isPresent(), why.next() != null, problem.name() + why);
        if (why.next() != null) {
            explained++;
            assertEquals(otherwise.getAsLong() - plan.objective(), why.next().rise(),
                    problem.name() + why);
            requireMoves(problem, plan, why, otherPins, forbids, otherwise.getAsLong());
        }
        if (!pinned) {
            assertNull(why.pinCost());
        } else {
            pins++;
            OptionalLong free = EveryPlan.leastTotal(problem.with(otherPins, problem.forbids()));
            assertEquals(free.isPresent() ? plan.objective() - free.getAsLong() : null,
                    why.pinCost(), problem.name() + why);
        }
    }

    /** Making the moves gives a plan of just that total. */
    private static void requireMoves(Problem problem, Plan plan, Explanation why,
            List<Pair> otherPins, List<Pair> forbids, long total) {
        Set<Pair> pairs = new HashSet<>(plan.pairs());
        assertTrue(pairs.remove(new Pair(why.supporter(), why.recipient())));
        assertTrue(pairs.add(new Pair(why.next().supporter(), why.recipient())));
        for (Move move : why.next().moves()) {
            assertTrue(pairs.remove(new Pair(move.from(), move.recipient())), problem.name() + why);
            assertTrue(pairs.add(new Pair(move.to(), move.recipient())), problem.name() + why);
        }
        List<Pair> fixed = new ArrayList<>(otherPins);
        pairs.stream().filter(pair -> !fixed.contains(pair)).forEach(fixed::add);
        assertEquals(total, EveryPlan.leastTotal(problem.with(fixed, forbids)).getAsLong());
    }
}
