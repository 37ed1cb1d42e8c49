package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.allocation.Conflict.Change;
import portal.allocation.Conflict.Remedy;

class ConflictTest {

    @Test
    @DisplayName("conflict: leave any member out and the rest can be satisfied; every remedy cures")
    void everySetIsIrreducible() {
        int conflicts = 0;
        int remedied = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Problem problem = RandomProblems.small(seed);
            Plan plan = Allocation.solve(problem, AllocationTest.A_MINUTE);
            if (!plan.isOptimal()) {
                conflicts++;
                requireIrreducible(problem, plan.conflict());
                plan.conflict().remedies().forEach(remedy -> requireCure(problem, remedy));
                remedied += plan.conflict().remedies().isEmpty() ? 0 : 1;
            }
        }
        assertTrue(conflicts > 500, "enough of the problems have no plan: " + conflicts);
        assertTrue(remedied > conflicts / 2, remedied + " of " + conflicts + " have remedies");
    }

    private static void requireCure(Problem problem, Remedy remedy) {
        assertTrue(EveryPlan.leastTotal(altered(problem, remedy.changes())).isPresent(),
                problem.name() + remedy);
        for (Change spared : remedy.changes()) {
            List<Change> rest = new ArrayList<>(remedy.changes());
            rest.remove(spared);
            assertFalse(EveryPlan.leastTotal(altered(problem, rest)).isPresent(),
                    problem.name() + remedy + " can spare " + spared);
        }
    }

    private static Problem altered(Problem problem, List<Change> changes) {
        List<Supporter> supporters = new ArrayList<>(problem.supporters());
        List<Recipient> recipients = new ArrayList<>(problem.recipients());
        List<Pair> pins = new ArrayList<>(problem.pins());
        List<Pair> forbids = new ArrayList<>(problem.forbids());
        Integer farthest = problem.maxDistanceM();
        for (Change change : changes) {
            switch (change.alteration()) {
                case RAISE_MAX -> supporters.replaceAll(school ->
                        school.id().equals(change.supporter())
                                ? school.with(school.min(), change.to()) : school);
                case LOWER_MIN -> supporters.replaceAll(school ->
                        school.id().equals(change.supporter())
                                ? school.with(change.to(), school.max()) : school);
                case LOWER_SUPPORTERS -> recipients.replaceAll(school ->
                        school.id().equals(change.recipient()) ? school.with(change.to()) : school);
                case RAISE_DISTANCE -> farthest = change.to();
                case LIFT_FORBID ->
                        forbids.remove(new Pair(change.supporter(), change.recipient()));
                case DROP_PIN -> pins.remove(new Pair(change.supporter(), change.recipient()));
            }
        }
        return new Problem(problem.name(), problem.objective(), problem.weights(), farthest,
                problem.subjects(), supporters, recipients, pins, forbids);
    }

    private static void requireIrreducible(Problem problem, Conflict conflict) {
        Set<String> supporters = new HashSet<>(conflict.supporters());
        Set<String> recipients = new HashSet<>(conflict.recipients());
        assertFalse(satisfiable(problem, supporters, recipients), problem.name() + conflict);
        assertTrue(conflict.shortBy() > 0, problem.name() + conflict);
        for (String supporter : conflict.supporters()) {
            Set<String> rest = new HashSet<>(supporters);
            rest.remove(supporter);
            assertTrue(satisfiable(problem, rest, recipients), problem.name() + conflict);
        }
        for (String recipient : conflict.recipients()) {
            Set<String> rest = new HashSet<>(recipients);
            rest.remove(recipient);
            assertTrue(satisfiable(problem, supporters, rest), problem.name() + conflict);
        }
    }

    /** Tried out: members keep their limits, other supporters have none, other recipients take any number. */
    private static boolean satisfiable(Problem problem, Set<String> supporters,
            Set<String> recipients) {
        int[] taken = new int[problem.supporters().size()];
        return satisfiable(problem, supporters, recipients, 0, taken);
    }

    private static boolean satisfiable(Problem problem, Set<String> supporters,
            Set<String> recipients, int r, int[] taken) {
        int count = problem.supporters().size();
        if (r == problem.recipients().size()) {
            for (int s = 0; s < count; s++) {
                Supporter supporter = problem.supporters().get(s);
                if (supporters.contains(supporter.id())
                        && (taken[s] < supporter.min() || taken[s] > supporter.max())) {
                    return false;
                }
            }
            return true;
        }
        Recipient recipient = problem.recipients().get(r);
        boolean member = recipients.contains(recipient.id());
        for (int set = 0; set < 1 << count; set++) {
            if (member && Integer.bitCount(set) != recipient.supporters()
                    || !fits(problem, supporters, member, recipient, set)) {
                continue;
            }
            add(taken, set, 1);
            boolean found = satisfiable(problem, supporters, recipients, r + 1, taken);
            add(taken, set, -1);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Problem problem, Set<String> supporters, boolean member,
            Recipient recipient, int set) {
        for (int s = 0; s < problem.supporters().size(); s++) {
            Supporter supporter = problem.supporters().get(s);
            Pair pair = new Pair(supporter.id(), recipient.id());
            boolean chosen = (set >> s & 1) == 1;
            boolean pinned = problem.pins().contains(pair);
            if (pinned && !chosen && member && supporters.contains(supporter.id())) {
                return false;
            }
            boolean permitted = supporter.stage().maySupport(recipient.stage())
                    && !problem.forbids().contains(pair)
                    && (problem.maxDistanceM() == null
                    || EveryPlan.distance(supporter, recipient) <= problem.maxDistanceM());
            if (chosen && !pinned && !permitted) {
                return false;
            }
        }
        return true;
    }

    private static void add(int[] taken, int set, int by) {
        for (int s = 0; s < taken.length; s++) {
            taken[s] += (set >> s & 1) * by;
        }
    }
}
