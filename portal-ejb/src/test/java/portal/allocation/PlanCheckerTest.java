package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
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
