package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanCheckerTest {

    final Problem problem = RandomProblems.county(3, 12, 60);
    final Plan plan = Allocation.solve(problem, AllocationTest.A_MINUTE);

    @Test
    void aProvenPlanPasses() {
        assertDoesNotThrow(() -> PlanChecker.require(problem, plan));
    }

    @Test
    void aFalseTotalIsRefused() {
        refuses(problem, altered(plan.objective() - 1, plan.pairs(), plan.certificate()));
        refuses(problem, altered(plan.objective() + 1, plan.pairs(), plan.certificate()));
    }

    @Test
    void aFalseBoundIsRefused() {
        Certificate proof = plan.certificate();
        refuses(problem, altered(plan.objective(), plan.pairs(), new Certificate(
                proof.recipientPrices(), proof.supporterPrices(), proof.bound() + 1)));
    }

    @Test
    void everyFalsePriceThatProvesLessIsRefused() {
        Certificate proof = plan.certificate();
        for (int s = 0; s < problem.supporters().size(); s++) {
            List<Long> prices = new ArrayList<>(proof.supporterPrices());
            prices.set(s, prices.get(s) + 1_000_000);
            refuses(problem, altered(plan.objective(), plan.pairs(),
                    new Certificate(proof.recipientPrices(), prices, proof.bound())));
        }
        for (int r = 0; r < problem.recipients().size(); r++) {
            List<Long> prices = new ArrayList<>(proof.recipientPrices());
            prices.set(r, prices.get(r) + 1_000_000);
            refuses(problem, altered(plan.objective(), plan.pairs(),
                    new Certificate(prices, proof.supporterPrices(), proof.bound())));
        }
        refuses(problem, altered(plan.objective(), plan.pairs(),
                new Certificate(List.of(), proof.supporterPrices(), proof.bound())));
    }

    @Test
    void aPlanWithAnotherPairIsRefused() {
        for (int i = 0; i < plan.pairs().size(); i++) {
            List<Pair> pairs = new ArrayList<>(plan.pairs());
            Pair pair = pairs.get(i);
            pairs.set(i, new Pair(pair.supporter().equals("S1") ? "S2" : "S1", pair.recipient()));
            refuses(problem, altered(plan.objective(), pairs, plan.certificate()));
        }
    }

    @Test
    void aPairTwiceTooFewOrUnknownIsRefused() {
        List<Pair> twice = new ArrayList<>(plan.pairs());
        twice.add(twice.get(0));
        refuses(problem, altered(plan.objective(), twice, plan.certificate()));
        refuses(problem, altered(plan.objective(), plan.pairs().subList(1, plan.pairs().size()),
                plan.certificate()));
        List<Pair> unknown = new ArrayList<>(plan.pairs());
        unknown.set(0, new Pair("S999", unknown.get(0).recipient()));
        refuses(problem, altered(plan.objective(), unknown, plan.certificate()));
    }

    @Test
    void aPlanWithoutAPinOrWithAForbiddenPairIsRefused() {
        Pair chosen = plan.pairs().get(0);
        String other = problem.supporters().stream()
                .filter(supporter -> !supporter.id().equals(chosen.supporter())
                        && supporter.stage().maySupport(problem.recipients().get(0).stage()))
                .findFirst().orElseThrow().id();
        refuses(problem.with(List.of(new Pair(other, chosen.recipient())), List.of()), plan);
        refuses(problem.with(List.of(), List.of(chosen)), plan);
    }

    @Test
    void aPlanBeyondTheFarthestIsRefused() {
        Problem near = new Problem(problem.name(), problem.objective(), problem.weights(), 1000,
                problem.subjects(), problem.supporters(), problem.recipients(), List.of(), List.of());
        refuses(near, plan);
    }

    @Test
    void aPlanThatPassesALimitIsRefused() {
        String busiest = plan.pairs().get(0).supporter();
        refuses(limited(busiest, 0, 0), plan);
        refuses(limited(busiest, 60, 60), plan);
    }

    @Test
    void pairsOutOfOrderAreRefused() {
        List<Pair> pairs = new ArrayList<>(plan.pairs());
        Collections.swap(pairs, 0, 1);
        refuses(problem, altered(plan.objective(), pairs, plan.certificate()));
    }

    @Test
    void pricesBeyondAllMeasureAreRefused() {
        Certificate proof = plan.certificate();
        for (long price : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE / 2}) {
            List<Long> prices = new ArrayList<>(proof.recipientPrices());
            prices.set(0, price);
            refuses(problem, altered(plan.objective(), plan.pairs(),
                    new Certificate(prices, proof.supporterPrices(), proof.bound())));
            List<Long> others = new ArrayList<>(proof.supporterPrices());
            others.set(0, price);
            refuses(problem, altered(plan.objective(), plan.pairs(),
                    new Certificate(proof.recipientPrices(), others, proof.bound())));
        }
    }

    @Test
    void aPlanWithoutATotalOrAProofOrWithAConflictIsRefused() {
        refuses(problem, new Plan(null, null, plan.pairs(), plan.certificate(), List.of(), null));
        refuses(problem, new Plan(plan.objective(), null, plan.pairs(), null, List.of(), null));
        refuses(problem, new Plan(plan.objective(), null, plan.pairs(), plan.certificate(),
                List.of(), new Conflict(Conflict.Kind.REACH, List.of(), List.of(), 1, List.of())));
    }

    @Test
    @DisplayName("bottleneckM: told where it is asked for, and no other than the longest that is needed")
    void aFalseBottleneckIsRefused() {
        Problem nearest = problem.with(Objective.MINMAX_THEN_SUM);
        Plan proven = Allocation.solve(nearest, AllocationTest.A_MINUTE);
        assertDoesNotThrow(() -> PlanChecker.require(nearest, proven));
        for (Integer other : new Integer[] {null, proven.bottleneckM() - 1,
            proven.bottleneckM() + 1}) {
            refuses(nearest, new Plan(proven.objective(), other, proven.pairs(),
                    proven.certificate(), List.of(), null));
        }
        refuses(problem, proven);
        refuses(nearest, plan);
    }

    @Test
    void aPlanBeyondTheFarthestIsRefusedWhateverItsBottleneckSays() {
        Problem nearest = problem.with(Objective.MINMAX_THEN_SUM);
        Plan proven = Allocation.solve(nearest, AllocationTest.A_MINUTE);
        refuses(new Problem(nearest.name(), nearest.objective(), nearest.weights(),
                proven.bottleneckM() - 1, nearest.subjects(), nearest.supporters(),
                nearest.recipients(), List.of(), List.of()), proven);
    }

    @Test
    @DisplayName("a bound that is what its prices say proves nothing as long as the pairs cost more")
    void aTrueBoundBelowTheTotalIsRefused() {
        Problem free = new Problem(problem.name(), problem.objective(), problem.weights(), null,
                List.of(), problem.supporters().stream()
                        .map(school -> school.with(0, school.max())).toList(),
                problem.recipients(), List.of(), List.of());
        Plan proven = Allocation.solve(free, AllocationTest.A_MINUTE);
        var nothing = new Certificate(Collections.nCopies(60, 0L), Collections.nCopies(12, 0L), 0);
        refuses(free, altered(proven.objective(), proven.pairs(), nothing));
    }

    @Test
    void wishesCountEvenWhereNothingCosts() {
        Problem free = problem.with(new Weights(0, 0, 0, 0));
        Plan proven = Allocation.solve(free, AllocationTest.A_MINUTE);
        assertDoesNotThrow(() -> PlanChecker.require(free, proven));
        refuses(free, altered(0, proven.pairs().subList(1, proven.pairs().size()),
                proven.certificate()));
        Pair first = proven.pairs().get(0);
        List<Pair> more = new ArrayList<>(proven.pairs());
        more.add(first.supporter().equals("S6") ? 0 : 1,
                new Pair(first.supporter().equals("S6") ? "S0" : "S6", first.recipient()));
        refuses(free, altered(0, more, proven.certificate()));
    }

    @Test
    void aPriceTooFewOrTooManyIsRefused() {
        Certificate proof = plan.certificate();
        List<Long> few = proof.recipientPrices().subList(1, 60);
        List<Long> many = new ArrayList<>(proof.recipientPrices());
        many.add(0L);
        for (List<Long> prices : List.of(few, many)) {
            refuses(problem, altered(plan.objective(), plan.pairs(),
                    new Certificate(prices, proof.supporterPrices(), proof.bound())));
        }
        refuses(problem, altered(plan.objective(), plan.pairs(), new Certificate(
                proof.recipientPrices(), proof.supporterPrices().subList(1, 12), proof.bound())));
    }

    @Test
    void placesByTheBillionAreNotCounted() {
        Problem roomy = limited("S0", 0, Integer.MAX_VALUE);
        Plan proven = Allocation.solve(roomy, AllocationTest.A_MINUTE);
        List<Long> prices = new ArrayList<>(proven.certificate().supporterPrices());
        prices.set(0, 1_000_000L);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refuses(roomy, altered(
                proven.objective(), proven.pairs(), new Certificate(
                        proven.certificate().recipientPrices(), prices, proven.objective()))));
    }

    @Test
    @DisplayName("of thousands of falsified plans, those pass that are plans of the same total")
    void whateverIsFalsifiedIsRefused() {
        var random = new Random(7);
        int refused = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Problem odd = RandomProblems.odd(seed);
            Plan proven = Allocation.solve(odd, AllocationTest.A_MINUTE);
            if (!proven.isOptimal() || proven.pairs().isEmpty()) {
                continue;
            }
            assertDoesNotThrow(() -> PlanChecker.require(odd, proven));
            List<Pair> pairs = new ArrayList<>(proven.pairs());
            int at = random.nextInt(pairs.size());
            String other = "S" + random.nextInt(odd.supporters().size());
            pairs.set(at, new Pair(other, pairs.get(at).recipient()));
            Plan falsified = new Plan(proven.objective(), proven.bottleneckM(), pairs,
                    proven.certificate(), List.of(), null);
            if (pairs.equals(proven.pairs()) || pairs.stream().distinct().count() == pairs.size()
                    && isOrdered(odd, pairs) && ProofReading.isProven(odd, falsified)) {
                continue;
            }
            refuses(odd, falsified);
            refused++;
        }
        assertTrue(refused > 500, refused + " were refused");
    }

    private static boolean isOrdered(Problem problem, List<Pair> pairs) {
        List<String> recipients = problem.recipients().stream().map(Recipient::id).toList();
        List<Pair> ordered = new ArrayList<>(pairs);
        ordered.sort(Comparator.comparingInt((Pair pair) -> recipients.indexOf(pair.recipient()))
                .thenComparing(Pair::supporter));
        return ordered.equals(pairs);
    }

    private Problem limited(String id, int min, int max) {
        List<Supporter> supporters = problem.supporters().stream()
                .map(school -> school.id().equals(id) ? new Supporter(id, school.stage(),
                        school.latE6(), school.lonE6(), school.teachers(), min, max,
                        school.strength()) : school).toList();
        return new Problem(problem.name(), problem.objective(), problem.weights(), null,
                problem.subjects(), supporters, problem.recipients(), List.of(), List.of());
    }

    private static Plan altered(long objective, List<Pair> pairs, Certificate certificate) {
        return new Plan(objective, null, pairs, certificate, List.of(), null);
    }

    private static void refuses(Problem problem, Plan plan) {
        assertThrows(PlanRefused.class, () -> PlanChecker.require(problem, plan));
    }
}
