package portal.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.allocation.Conflict.Alteration;
import portal.allocation.Conflict.Change;
import portal.allocation.Conflict.Remedy;

/**
 * Finds the cheapest changes that make a problem solvable: for each kind of change alone, and for all kinds
 * together.
 *
 * <p>The problem is solved with those limits relaxed at a price above any total, so that the fewest are broken;
 * what the relaxed plan breaks is the remedy. Each is tried on the problem itself before it is offered.
 */
final class Remedies {

    private static final List<Set<Alteration>> KINDS = List.of(
            EnumSet.of(Alteration.RAISE_MAX), EnumSet.of(Alteration.LOWER_MIN),
            EnumSet.of(Alteration.LIFT_FORBID), EnumSet.of(Alteration.DROP_PIN),
            EnumSet.complementOf(EnumSet.of(Alteration.LOWER_SUPPORTERS)));

    /** What is not counted by the relaxed plan: a distance once for all, wishes one after the other. */
    private static final Set<Alteration> GREEDY =
            EnumSet.of(Alteration.RAISE_DISTANCE, Alteration.LOWER_SUPPORTERS);

    private final Problem problem;
    private final Clock clock;
    private final List<Tried> cures = new ArrayList<>();

    private Remedies(Problem problem, Clock clock) {
        this.problem = problem;
        this.clock = clock;
    }

    /** A remedy that was tried: how much it alters, and what the cured problem's plan costs. */
    private record Tried(Remedy remedy, long amount, long total) {}

    /** The cheapest first: the least altered, then the least total; those found when time is up. */
    static List<Remedy> of(Problem problem, Clock clock) {
        var remedies = new Remedies(problem, clock);
        try {
            remedies.find();
        } catch (NotDecided late) {
            // The conflict is known by now; fewer remedies are better than no answer.
        }
        return remedies.cures.stream()
                .sorted(Comparator.comparingLong(Tried::amount).thenComparingLong(Tried::total))
                .map(Tried::remedy).distinct().toList();
    }

    private void find() {
        if (problem.maxDistanceM() != null) {
            farEnough().ifPresent(this::offer);
        }
        long penalty = new PairCosts(problem).penalty();
        if (penalty > 0) {
            for (Set<Alteration> kind : KINDS) {
                relaxed(kind, penalty).ifPresent(this::offer);
            }
        }
        fewerWishes().ifPresent(this::offer);
    }

    private void offer(List<Change> changes) {
        if (changes.isEmpty() || cured(changes).isEmpty()) {
            return;
        }
        List<Change> needed = needed(changes);
        long amount = needed.stream().mapToLong(Remedies::amount).sum();
        cures.add(new Tried(new Remedy(needed), amount, cured(needed).orElseThrow()));
    }

    /** The changes without those that others make needless; a relaxed plan breaks the fewest already. */
    private List<Change> needed(List<Change> changes) {
        if (changes.stream().map(Change::alteration).noneMatch(GREEDY::contains)) {
            return changes;
        }
        List<Change> needed = new ArrayList<>(changes);
        for (Change change : changes) {
            List<Change> rest = new ArrayList<>(needed);
            rest.remove(change);
            if (!rest.isEmpty() && cured(rest).isPresent()) {
                needed = rest;
            }
        }
        return needed;
    }

    /** The total of the problem after the changes, if it has a plan then. */
    private Optional<Long> cured(List<Change> changes) {
        var costs = new PairCosts(altered(changes));
        var optimum = costs.pinsFit() ? new Optimum(costs, clock) : null;
        return optimum != null && optimum.reached() ? Optional.of(optimum.total()) : Optional.empty();
    }

    /** A limit counts by how far it moves, anything else as one. */
    private static long amount(Change change) {
        return change.from() == null || change.alteration() == Alteration.RAISE_DISTANCE ? 1
                : Math.abs((long) change.to() - change.from());
    }

    /** The distance within which there would be a plan. */
    private Optional<List<Change>> farEnough() {
        var costs = new PairCosts(problem, EnumSet.of(Alteration.RAISE_DISTANCE), 0);
        int needed = costs.pinsFit() ? Bottleneck.of(costs, clock) : -1;
        return needed < 0 ? Optional.empty() : Optional.of(List.of(
                new Change(Alteration.RAISE_DISTANCE, null, null, problem.maxDistanceM(), needed)));
    }

    private Optional<List<Change>> relaxed(Set<Alteration> kind, long penalty) {
        var costs = new PairCosts(problem, kind, penalty);
        var optimum = costs.pinsFit() ? new Optimum(costs, clock) : null;
        return optimum != null && optimum.reached() ? Optional.of(changes(optimum)) : Optional.empty();
    }

    private List<Change> changes(Optimum optimum) {
        PairCosts costs = optimum.costs;
        List<Change> changes = new ArrayList<>();
        for (int s = 0; s < costs.supporters; s++) {
            Supporter supporter = problem.supporters().get(s);
            int taken = optimum.flow.taken[s];
            if (taken > supporter.max()) {
                changes.add(new Change(Alteration.RAISE_MAX, supporter.id(), null, supporter.max(),
                        taken));
            } else if (taken < supporter.min()) {
                changes.add(new Change(Alteration.LOWER_MIN, supporter.id(), null, supporter.min(),
                        taken));
            }
        }
        Set<Pair> pins = new HashSet<>(problem.pins());
        Set<Pair> forbids = new HashSet<>(problem.forbids());
        int farthest = 0;
        for (int r = 0; r < costs.recipients; r++) {
            for (int s : optimum.supportersOf(r)) {
                Pair pair = costs.pair(s, r);
                if (!pins.remove(pair)) {
                    farthest = Math.max(farthest, costs.distance(s, r));
                }
                if (forbids.contains(pair)) {
                    changes.add(new Change(Alteration.LIFT_FORBID, pair.supporter(),
                            pair.recipient(), null, null));
                }
            }
        }
        for (Pair dropped : new LinkedHashSet<>(problem.pins())) {
            if (pins.contains(dropped)) {
                changes.add(new Change(Alteration.DROP_PIN, dropped.supporter(),
                        dropped.recipient(), null, null));
            }
        }
        if (problem.maxDistanceM() != null && farthest > problem.maxDistanceM()) {
            changes.add(new Change(Alteration.RAISE_DISTANCE, null, null, problem.maxDistanceM(),
                    farthest));
        }
        return changes;
    }

    /** Recipients that would have to make do with one supporter, taken from one conflict after the other. */
    private Optional<List<Change>> fewerWishes() {
        List<Change> changes = new ArrayList<>();
        Problem tried = problem;
        while (true) {
            var costs = new PairCosts(tried);
            if (!costs.pinsFit()) {
                return Optional.empty();
            }
            if (new Optimum(costs, clock).reached()) {
                return Optional.of(changes);
            }
            Set<String> conflicting = new HashSet<>(Conflicts.of(tried, clock).recipients());
            Optional<Recipient> greedy = tried.recipients().stream()
                    .filter(school -> school.supporters() > 1 && conflicting.contains(school.id()))
                    .findFirst();
            if (greedy.isEmpty()) {
                return Optional.empty();
            }
            changes.add(new Change(Alteration.LOWER_SUPPORTERS, null, greedy.get().id(), 2, 1));
            tried = altered(changes);
        }
    }

    /** The problem after the changes. */
    private Problem altered(List<Change> changes) {
        Supporter[] supporters = problem.supporters().toArray(Supporter[]::new);
        Recipient[] recipients = problem.recipients().toArray(Recipient[]::new);
        List<Pair> pins = new ArrayList<>(problem.pins());
        List<Pair> forbids = new ArrayList<>(problem.forbids());
        Integer farthest = problem.maxDistanceM();
        for (Change change : changes) {
            Pair pair = change.supporter() == null || change.recipient() == null ? null
                    : new Pair(change.supporter(), change.recipient());
            switch (change.alteration()) {
                case RAISE_MAX -> Arrays.setAll(supporters, s -> isOf(change, supporters[s])
                        ? supporters[s].with(supporters[s].min(), change.to()) : supporters[s]);
                case LOWER_MIN -> Arrays.setAll(supporters, s -> isOf(change, supporters[s])
                        ? supporters[s].with(change.to(), supporters[s].max()) : supporters[s]);
                case LOWER_SUPPORTERS -> Arrays.setAll(recipients,
                        r -> recipients[r].id().equals(change.recipient())
                                ? recipients[r].with(change.to()) : recipients[r]);
                case RAISE_DISTANCE -> farthest = change.to();
                case LIFT_FORBID -> forbids.removeIf(pair::equals);
                case DROP_PIN -> pins.removeIf(pair::equals);
            }
        }
        return new Problem(problem.name(), problem.objective(), problem.weights(), farthest,
                problem.subjects(), List.of(supporters), List.of(recipients), pins, forbids);
    }

    private static boolean isOf(Change change, Supporter supporter) {
        return supporter.id().equals(change.supporter());
    }
}
