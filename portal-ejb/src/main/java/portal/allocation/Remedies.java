package portal.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.allocation.Conflict.Alteration;
import portal.allocation.Conflict.Change;
import portal.allocation.Conflict.Remedy;

/**
 * Finds the cheapest changes that make a problem solvable: for each kind of change alone, and for
 * all kinds together.
 *
 * <p>The problem is solved with those limits relaxed at a price above any total, so that the fewest
 * are broken; what the relaxed plan breaks is the remedy. Each is tried on the problem itself
 * before it is offered.
 */
final class Remedies {

    private static final List<Set<Alteration>> KINDS = List.of(
            EnumSet.of(Alteration.RAISE_MAX), EnumSet.of(Alteration.LOWER_MIN),
            EnumSet.of(Alteration.LIFT_FORBID), EnumSet.of(Alteration.DROP_PIN),
            EnumSet.of(Alteration.LOWER_SUPPORTERS),
            EnumSet.complementOf(EnumSet.of(Alteration.RAISE_DISTANCE)),
            EnumSet.allOf(Alteration.class));

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
                .map(Tried::remedy).toList();
    }

    private void find() {
        if (problem.maxDistanceM() != null) {
            int needed = farEnough(List.of());
            offer(needed < 0 ? List.of() : List.of(distance(needed)));
        }
        long penalty = new PairCosts(problem).penalty();
        Problem priced = penalty > 0 ? problem : problem.with(new Weights(0, 0, 0, 0));
        for (Set<Alteration> kind : KINDS) {
            if (isWorthTrying(kind)) {
                relaxed(new PairCosts(priced, kind, Math.max(1, penalty))).ifPresent(this::offer);
            }
        }
    }

    /** Whether there is anything of that kind to alter. */
    private boolean isWorthTrying(Set<Alteration> kind) {
        if (kind.size() > 1) {
            return problem.maxDistanceM() != null || !kind.contains(Alteration.RAISE_DISTANCE);
        }
        return switch (kind.iterator().next()) {
            case RAISE_MAX, RAISE_DISTANCE -> true;
            case LOWER_MIN -> problem.supporters().stream().anyMatch(school -> school.min() > 0);
            case LOWER_SUPPORTERS ->
                    problem.recipients().stream().anyMatch(school -> school.supporters() > 1);
            case LIFT_FORBID -> !problem.forbids().isEmpty();
            case DROP_PIN -> !problem.pins().isEmpty();
        };
    }

    private void offer(List<Change> changes) {
        if (changes.isEmpty() || !isCuredBy(changes)) {
            return;
        }
        List<Change> needed = needed(changes);
        var remedy = new Remedy(needed);
        if (cures.stream().noneMatch(cure -> cure.remedy().equals(remedy))) {
            long amount = needed.stream().mapToLong(Remedies::amount).sum();
            cures.add(new Tried(remedy, amount, total(needed)));
        }
    }

    /**
     * The changes with no greater distance than the others leave needed. Of all else a relaxed plan
     * breaks the fewest limits already.
     */
    private List<Change> needed(List<Change> changes) {
        List<Change> needed = new ArrayList<>(changes);
        if (needed.removeIf(Remedies::isDistance) && !isCuredBy(needed)) {
            needed.add(distance(farEnough(needed)));
        }
        return needed;
    }

    private static boolean isDistance(Change change) {
        return change.alteration() == Alteration.RAISE_DISTANCE;
    }

    private Change distance(int farEnough) {
        return new Change(Alteration.RAISE_DISTANCE, null, null, problem.maxDistanceM(), farEnough);
    }

    /** Whether the problem has a plan after the changes. */
    private boolean isCuredBy(List<Change> changes) {
        return Conflicts.isFree(new PairCosts(altered(changes)), clock);
    }

    /** The least total of the problem after the changes. */
    private long total(List<Change> changes) {
        var optimum = new Optimum(new PairCosts(altered(changes)), clock);
        if (!optimum.reached()) {
            throw new IllegalStateException("a cured problem has a plan");
        }
        return optimum.total();
    }

    /** A limit counts by how far it moves, anything else as one. */
    private static long amount(Change change) {
        return change.from() == null || isDistance(change) ? 1
                : Math.abs((long) change.to() - change.from());
    }

    /** The distance within which there is a plan after these changes, or -1 where there is none. */
    private int farEnough(List<Change> others) {
        var costs = new PairCosts(altered(others), EnumSet.of(Alteration.RAISE_DISTANCE), 0);
        return costs.pinsFit() ? Bottleneck.of(costs, clock) : -1;
    }

    private Optional<List<Change>> relaxed(PairCosts costs) {
        if (!Conflicts.isFree(costs, clock)) {
            return Optional.empty();
        }
        var optimum = new Optimum(costs, clock);
        return optimum.reached() ? Optional.of(changes(optimum)) : Optional.empty();
    }

    private List<Change> changes(Optimum optimum) {
        PairCosts costs = optimum.costs;
        List<Change> changes = new ArrayList<>();
        for (int s = 0; s < problem.supporters().size(); s++) {
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
                if (costs.isSpare(s)) {
                    changes.add(new Change(Alteration.LOWER_SUPPORTERS, null,
                            problem.recipients().get(r).id(), 2, 1));
                    continue;
                }
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
            changes.add(distance(farthest));
        }
        return changes;
    }

    /** The problem after the changes. */
    private Problem altered(List<Change> changes) {
        Map<String, Supporter> limits = new HashMap<>();
        problem.supporters().forEach(school -> limits.put(school.id(), school));
        Set<String> content = new HashSet<>();
        Set<Pair> lifted = new HashSet<>();
        Integer farthest = problem.maxDistanceM();
        for (Change change : changes) {
            String id = change.supporter();
            switch (change.alteration()) {
                case RAISE_MAX -> limits.computeIfPresent(id,
                        (same, school) -> school.with(school.min(), change.to()));
                case LOWER_MIN -> limits.computeIfPresent(id,
                        (same, school) -> school.with(change.to(), school.max()));
                case LOWER_SUPPORTERS -> content.add(change.recipient());
                case RAISE_DISTANCE -> farthest = change.to();
                case LIFT_FORBID, DROP_PIN -> lifted.add(new Pair(id, change.recipient()));
            }
        }
        return new Problem(problem.name(), problem.objective(), problem.weights(), farthest,
                problem.subjects(),
                problem.supporters().stream().map(school -> limits.get(school.id())).toList(),
                problem.recipients().stream().map(school ->
                        content.contains(school.id()) ? school.with(1) : school).toList(),
                problem.pins().stream().filter(pin -> !lifted.contains(pin)).toList(),
                problem.forbids().stream().filter(forbid -> !lifted.contains(forbid)).toList());
    }
}
