package portal.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.allocation.Conflict.Alteration;
import portal.allocation.Conflict.Change;
import portal.allocation.Conflict.Kind;
import portal.allocation.Conflict.Remedy;

class ConflictTest {

    private static final Weights FREE = new Weights(1, 0, 0, 0);

    @Test
    @DisplayName("conflict: leave any member out and the rest can be satisfied; every remedy cures")
    void everySetIsIrreducible() {
        int conflicts = 0;
        int remedied = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Problem problem = RandomProblems.small(seed);
            Plan plan = Allocation.solve(problem, AllocationTest.A_MINUTE);
            if (!plan.isOptimal()) {
                conflicts++;
                requireIrreducible(problem, plan.conflict());
                plan.conflict().remedies().forEach(remedy -> requireCure(problem, remedy));
                remedied += plan.conflict().remedies().isEmpty() ? 0 : 1;
            }
        }
        assertTrue(conflicts > 300, "enough of the problems have no plan: " + conflicts);
        assertTrue(remedied > conflicts / 2, remedied + " of " + conflicts + " have remedies");
    }

    @Test
    @DisplayName("conflict: hundreds of each kind at the edges of the contract; no remedy can be bettered")
    void everyKindIsNamedAndCuredAsCheaplyAsCanBe() {
        Map<Kind, Integer> conflicts = new EnumMap<>(Kind.class);
        for (long seed = 0; seed < 2_500; seed++) {
            Problem problem = RandomProblems.odd(seed);
            Conflict conflict = Allocation.solve(problem, AllocationTest.A_MINUTE).conflict();
            if (conflict != null) {
                conflicts.merge(conflict.kind(), 1, Integer::sum);
                requireIrreducible(problem, conflict);
                conflict.remedies().forEach(remedy -> requireCure(problem, remedy));
                if (seed % 4 == 0) {
                    requireCheapest(problem, conflict);
                }
            }
        }
        for (Kind kind : Kind.values()) {
            assertTrue(conflicts.getOrDefault(kind, 0) > 150, conflicts.toString());
        }
    }

    @Test
    void theKindSaysWhatStandsInTheWay() {
        assertEquals(Kind.CAPACITY, kind(problem(0, 1, null, List.of(), List.of())));
        assertEquals(Kind.CAPACITY, kind(new Problem("", Objective.SUM, FREE, null, List.of(),
                List.of(), List.of(recipient("乙村小")), List.of(), List.of())));
        assertEquals(Kind.REACH, kind(problem(0, 2, 0, List.of(), List.of())));
        assertEquals(Kind.REACH, kind(problem(0, 2, null, List.of(),
                List.of(new Pair("甲小学", "乙村小")))));
        assertEquals(Kind.PINS, kind(problem(0, 1, null, List.of(new Pair("甲小学", "乙村小"),
                new Pair("甲小学", "丙村小")), List.of())));
        assertEquals(Kind.MINIMUMS, kind(problem(3, 3, null, List.of(), List.of())));
    }

    @Test
    @DisplayName("budget: an irreducible conflict named in 100 ms at county size")
    void aCountysConflictIsNamedInAnInstant() {
        Problem county = RandomProblems.county(2, 60, 300);
        List<Supporter> small = county.supporters().stream().map(school -> school.with(0, 4)).toList();
        Problem crowded = new Problem("", Objective.SUM, county.weights(), null, List.of(), small,
                county.recipients(), List.of(), List.of());
        long quickest = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long began = System.nanoTime();
            Conflict conflict = Conflicts.of(new PairCosts(crowded),
                    new Clock(AllocationTest.A_MINUTE));
            quickest = Math.min(quickest, System.nanoTime() - began);
            assertEquals(Kind.CAPACITY, conflict.kind());
        }
        assertTrue(quickest < 100_000_000, quickest + " ns");
    }

    /** Schools in their thousands that all stand in one another's way. */
    @Test
    void aLargeSetIsThinnedOnOneFlow() {
        Problem county = RandomProblems.county(2, 120, 1000);
        List<Supporter> greedy = county.supporters().stream().map(school -> new Supporter(school.id(),
                Stage.PRIMARY, school.latE6(), school.lonE6(), 50, 9, 12, school.strength())).toList();
        List<Recipient> primary = county.recipients().stream().map(school -> new Recipient(
                school.id(), Stage.PRIMARY, school.latE6(), school.lonE6(), 100, 1, null,
                school.need())).toList();
        Problem crowded = new Problem("", Objective.SUM, county.weights(), null, List.of(), greedy,
                primary, List.of(), List.of());
        Conflict conflict = Conflicts.of(new PairCosts(crowded), new Clock(AllocationTest.A_MINUTE));
        assertEquals(Kind.MINIMUMS, conflict.kind());
        assertEquals(1000, conflict.recipients().size());
        // 112 supporters take 1,008, so that eight places are lacking.
        assertEquals(112, conflict.supporters().size());
        assertEquals(8, conflict.shortBy());
    }

    private static Kind kind(Problem problem) {
        return Allocation.solve(problem, AllocationTest.A_MINUTE).conflict().kind();
    }

    /** One supporter and two recipients, some way apart. */
    private static Problem problem(int min, int max, Integer farthest, List<Pair> pins,
            List<Pair> forbids) {
        return new Problem("示例一县", Objective.SUM, FREE, farthest, List.of(),
                List.of(new Supporter("甲小学", Stage.PRIMARY, 31_000_000, 109_000_000, 50, min, max,
                        List.of())),
                List.of(recipient("乙村小"), recipient("丙村小")), pins, forbids);
    }

    private static Recipient recipient(String id) {
        return new Recipient(id, Stage.PRIMARY, 31_100_000, 109_100_000, 80, 1, null, List.of());
    }

    /** One unit less anywhere, or one unit of any kind alone, would not do. */
    private static void requireCheapest(Problem problem, Conflict conflict) {
        long amount = 0;
        for (Remedy remedy : conflict.remedies()) {
            long own = remedy.changes().stream().mapToLong(ConflictTest::amount).sum();
            assertTrue(own >= amount, problem.name() + conflict.remedies());
            amount = own;
            for (Change change : remedy.changes()) {
                List<Change> less = new ArrayList<>(remedy.changes());
                if (change.alteration() == Alteration.RAISE_MAX && change.to() > change.from() + 1
                        || change.alteration() == Alteration.LOWER_MIN
                        && change.to() < change.from() - 1
                        || change.alteration() == Alteration.RAISE_DISTANCE
                        && change.to() > change.from() + 1) {
                    less.remove(change);
                    less.add(new Change(change.alteration(), change.supporter(), change.recipient(),
                            change.from(), change.to() + (change.to() > change.from() ? -1 : 1)));
                    assertFalse(EveryPlan.leastTotal(altered(problem, less)).isPresent(),
                            problem.name() + remedy + " goes farther than it must");
                }
            }
        }
        boolean one = amount > 0 && conflict.remedies().get(0).changes().size() == 1
                && amount(conflict.remedies().get(0).changes().get(0)) == 1;
        for (Change change : one ? List.<Change>of() : single(problem)) {
            assertFalse(EveryPlan.leastTotal(altered(problem, List.of(change))).isPresent(),
                    problem.name() + conflict.remedies() + " where " + change + " would do");
        }
    }

    private static long amount(Change change) {
        return change.from() == null || change.alteration() == Alteration.RAISE_DISTANCE ? 1
                : Math.abs((long) change.to() - change.from());
    }

    /** Every change by one. */
    private static List<Change> single(Problem problem) {
        List<Change> single = new ArrayList<>();
        for (Supporter school : problem.supporters()) {
            if (school.max() < Integer.MAX_VALUE) {
                single.add(new Change(Alteration.RAISE_MAX, school.id(), null, school.max(),
                        school.max() + 1));
            }
            if (school.min() > 0) {
                single.add(new Change(Alteration.LOWER_MIN, school.id(), null, school.min(),
                        school.min() - 1));
            }
        }
        for (Recipient school : problem.recipients()) {
            if (school.supporters() == 2) {
                single.add(new Change(Alteration.LOWER_SUPPORTERS, null, school.id(), 2, 1));
            }
        }
        problem.forbids().forEach(pair -> single.add(new Change(Alteration.LIFT_FORBID,
                pair.supporter(), pair.recipient(), null, null)));
        problem.pins().forEach(pair -> single.add(new Change(Alteration.DROP_PIN,
                pair.supporter(), pair.recipient(), null, null)));
        if (problem.maxDistanceM() != null) {
            single.add(new Change(Alteration.RAISE_DISTANCE, null, null, problem.maxDistanceM(),
                    Problem.FARTHEST));
        }
        return single;
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
                case LIFT_FORBID -> forbids.removeIf(
                        new Pair(change.supporter(), change.recipient())::equals);
                case DROP_PIN -> pins.removeIf(
                        new Pair(change.supporter(), change.recipient())::equals);
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

    /**
     * Tried out: members keep their limits, other supporters have none, other recipients take any
     * number.
     */
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
