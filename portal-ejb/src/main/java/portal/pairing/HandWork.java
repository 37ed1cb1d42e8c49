package portal.pairing;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Stage;
import portal.allocation.Supporter;

/**
 * All that the bureau has settled by hand for a cycle (人工调整), as its steps have left it.
 *
 * <p>What concerns schools that have meanwhile left the pairing, or teach another stage, rests.
 *
 * @param limits   the fewest and the most recipients, by supporter
 * @param wants    how many supporters, by recipient
 * @param farthest how far a pair may lie apart, in metres; empty for any distance
 */
public record HandWork(
        Set<Pair> pins, Set<Pair> forbids, Map<String, Limits> limits, Map<String, Integer> wants,
        Optional<Integer> farthest) {

    /** How many recipients a supporter takes at least and at most. */
    public record Limits(int min, int max) {}

    static final HandWork NONE = new HandWork(
            Set.of(), Set.of(), Map.of(), Map.of(), Optional.empty());

    /** What the steps have settled, each after the one before. */
    static HandWork ofSteps(List<CycleStep> steps) {
        return of(steps.stream().flatMap(step -> step.getChanges().stream()).toList());
    }

    static HandWork of(List<HandChange> changes) {
        var pins = new LinkedHashSet<Pair>();
        var forbids = new LinkedHashSet<Pair>();
        var limits = new LinkedHashMap<String, Limits>();
        var wants = new LinkedHashMap<String, Integer>();
        Optional<Integer> farthest = Optional.empty();
        for (var change : changes) {
            if (change instanceof HandChange.Pin pin) {
                forbids.remove(pin.pair());
                pins.add(pin.pair());
            } else if (change instanceof HandChange.Forbid forbid) {
                pins.remove(forbid.pair());
                forbids.add(forbid.pair());
            } else if (change instanceof HandChange.Release release) {
                pins.remove(release.pair());
                forbids.remove(release.pair());
            } else if (change instanceof HandChange.Limit limit) {
                limits.put(limit.supporter(), new Limits(limit.min(), limit.max()));
            } else if (change instanceof HandChange.Want want) {
                wants.put(want.recipient(), want.supporters());
            } else if (change instanceof HandChange.Farthest far) {
                farthest = far.metres();
            }
        }
        return new HandWork(pins, forbids, limits, wants, farthest);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The posed problem with everything that was settled by hand. */
    Problem on(Problem posed) {
        var supporters = posed.supporters().stream().map(this::limited).toList();
        var recipients = posed.recipients().stream().map(this::wanting).toList();
        var supporting = supporters.stream().collect(toMap(Supporter::id, Supporter::stage));
        var receiving = recipients.stream().collect(toMap(Recipient::id, Recipient::stage));
        return new Problem(posed.name(), posed.objective(), posed.weights(),
                farthest.orElse(null), posed.subjects(), supporters, recipients,
                known(pins, supporting, receiving), known(forbids, supporting, receiving));
    }

    private Supporter limited(Supporter one) {
        var limit = limits.get(one.id());
        return limit == null ? one : one.with(limit.min(), limit.max());
    }

    private Recipient wanting(Recipient one) {
        return wants.containsKey(one.id()) ? one.with(wants.get(one.id())) : one;
    }

    private static List<Pair> known(
            Set<Pair> pairs, Map<String, Stage> supporting, Map<String, Stage> receiving) {
        return pairs.stream()
                .filter(pair -> supporting.containsKey(pair.supporter())
                        && receiving.containsKey(pair.recipient())
                        && supporting.get(pair.supporter())
                                .maySupport(receiving.get(pair.recipient())))
                .toList();
    }
}
