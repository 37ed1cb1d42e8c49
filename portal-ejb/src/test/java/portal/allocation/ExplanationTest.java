package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.allocation.Explanation.Move;
import portal.allocation.Explanation.Next;

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

    @Test
    @DisplayName("next, pinCost and any change: exact at the edges of the contract, under both objectives")
    void pricesAreWhatTryingEveryPlanSays() {
        int changes = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            Problem problem = RandomProblems.odd(seed);
            var allocation = Allocation.of(problem, AllocationTest.A_MINUTE);
            Plan plan = allocation.plan();
            List<String> everybody = problem.recipients().stream().map(Recipient::id).toList();
            for (Explanation why : allocation.explanations(everybody)) {
                requireExact(within(problem, plan), plan, why);
            }
            for (Pair pair : plan.pairs()) {
                for (Supporter other : problem.supporters()) {
                    if (!plan.pairs().contains(new Pair(other.id(), pair.recipient()))) {
                        requireExactChange(problem, allocation, pair, other);
                        changes++;
                    }
                }
            }
        }
        assertTrue(explained > 1_000 && pins > 300 && changes > 3_000,
                explained + " " + pins + " " + changes);
    }

    @Test
    @DisplayName("thousands of prices of crowded counties: each is what solving anew says")
    void crowdedCountiesPricesAreWhatSolvingAnewSays() {
        int rises = 0;
        int changes = 0;
        int pinCosts = 0;
        for (long seed = 0; seed < 120; seed++) {
            Problem problem = RandomProblems.crowded(seed);
            var allocation = Allocation.of(problem, AllocationTest.A_MINUTE);
            Plan plan = allocation.plan();
            Problem within = within(problem, plan);
            for (Explanation why : allocation.explanations(
                    problem.recipients().stream().map(Recipient::id).toList())) {
                Pair pair = new Pair(why.supporter(), why.recipient());
                List<Pair> pins = new ArrayList<>(problem.pins());
                List<Pair> forbids = new ArrayList<>(problem.forbids());
                if (pins.removeIf(pair::equals)) {
                    assertEquals(negated(rise(plan, within.with(pins, forbids))), why.pinCost());
                    pinCosts++;
                }
                forbids.add(pair);
                assertEquals(rise(plan, within.with(pins, forbids)),
                        why.next() == null ? null : why.next().rise(), problem.name() + why);
                rises++;
                Supporter other = problem.supporters().get(changes % problem.supporters().size());
                Pair instead = new Pair(other.id(), pair.recipient());
                if (!plan.pairs().contains(instead) && !forbids.contains(instead)) {
                    pins.add(instead);
                    var change = allocation.change(pair, other.id(), AllocationTest.A_MINUTE);
                    assertEquals(mayPair(problem, instead)
                            ? rise(plan, within.with(pins, forbids)) : null,
                            change.map(Next::rise).orElse(null), problem.name() + instead);
                }
                changes++;
            }
        }
        assertTrue(rises > 2_000 && pinCosts > 200, rises + " " + pinCosts);
    }

    private static Long rise(Plan plan, Problem otherwise) {
        Plan anew = Allocation.solve(otherwise, AllocationTest.A_MINUTE);
        return anew.isOptimal() ? (Long) (anew.objective() - plan.objective()) : null;
    }

    private static Long negated(Long rise) {
        return rise == null ? null : (Long) (-rise);
    }

    private static boolean mayPair(Problem problem, Pair pair) {
        Supporter supporter = problem.supporters().stream()
                .filter(school -> school.id().equals(pair.supporter())).findFirst().orElseThrow();
        Recipient recipient = problem.recipients().stream()
                .filter(school -> school.id().equals(pair.recipient())).findFirst().orElseThrow();
        return supporter.stage().maySupport(recipient.stage());
    }

    @Test
    @DisplayName("next is the cheapest change of a pair; each is what solving anew says")
    void aCountysChangesAreWhatSolvingAnewSays() {
        Problem county = RandomProblems.tightCounty(4, 30, 120);
        var allocation = Allocation.of(county, AllocationTest.A_MINUTE);
        for (Explanation why : allocation.explanations(List.of("R0", "R1", "R4", "R5"))) {
            Pair pair = new Pair(why.supporter(), why.recipient());
            long cheapest = Long.MAX_VALUE;
            for (Supporter other : county.supporters()) {
                Optional<Next> change = other.id().equals(pair.supporter()) ? Optional.empty()
                        : allocation.change(pair, other.id(), AllocationTest.A_MINUTE);
                if (change.isPresent()) {
                    Plan anew = Allocation.solve(county.with(
                            List.of(new Pair(other.id(), pair.recipient())), List.of(pair)),
                            AllocationTest.A_MINUTE);
                    assertEquals(anew.objective() - allocation.plan().objective(),
                            change.get().rise());
                    cheapest = Math.min(cheapest, change.get().rise());
                }
            }
            assertEquals(cheapest, why.next().rise());
        }
    }

    @Test
    void onlyAChosenPairCanBeChangedAndToAnother() {
        var allocation = Allocation.of(RandomProblems.county(4, 12, 60), AllocationTest.A_MINUTE);
        Pair pair = allocation.plan().pairs().get(0);
        String other = pair.supporter().equals("S6") ? "S0" : "S6";
        assertThrows(IllegalArgumentException.class, () -> allocation.change(
                new Pair(other, pair.recipient()), pair.supporter(), AllocationTest.A_MINUTE));
        assertThrows(IllegalArgumentException.class, () -> allocation.change(
                pair, pair.supporter(), AllocationTest.A_MINUTE));
        assertThrows(IllegalArgumentException.class, () -> allocation.change(
                pair, "S99", AllocationTest.A_MINUTE));
        assertThrows(NotDecided.class, () -> allocation.change(pair, other, Duration.ZERO));
    }

    /** The total's problem: within the plan's bottleneck, if it has one, pins apart. */
    private static Problem within(Problem problem, Plan plan) {
        if (plan.bottleneckM() == null) {
            return problem;
        }
        return new Problem(problem.name(), Objective.SUM, problem.weights(), plan.bottleneckM(),
                problem.subjects(), problem.supporters(), problem.recipients(), problem.pins(),
                problem.forbids());
    }

    private static void requireExactChange(Problem problem, Allocation allocation, Pair pair,
            Supporter other) {
        Plan plan = allocation.plan();
        Pair instead = new Pair(other.id(), pair.recipient());
        Recipient recipient = problem.recipients().stream()
                .filter(school -> school.id().equals(pair.recipient())).findFirst().orElseThrow();
        List<Pair> otherPins = new ArrayList<>(problem.pins());
        otherPins.removeIf(pair::equals);
        otherPins.add(instead);
        List<Pair> forbids = new ArrayList<>(problem.forbids());
        boolean mayBe = !forbids.contains(instead) && other.stage().maySupport(recipient.stage());
        forbids.add(pair);
        OptionalLong otherwise = mayBe
                ? EveryPlan.leastTotal(within(problem, plan).with(otherPins, forbids))
                : OptionalLong.empty();
        Optional<Next> change = allocation.change(pair, other.id(), AllocationTest.A_MINUTE);
        String what = problem.name() + pair + instead + change;
        assertEquals(otherwise.isPresent(), change.isPresent(), what);
        if (change.isPresent()) {
            assertEquals(other.id(), change.get().supporter(), what);
            assertEquals(otherwise.getAsLong() - plan.objective(), change.get().rise(), what);
            var why = new Explanation(pair.supporter(), pair.recipient(), 0, 0, 0, 0, change.get(), null);
            requireMoves(within(problem, plan), plan, why, otherPins, forbids, otherwise.getAsLong());
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
