package portal.allocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom to pair: the schools of a county or province, what a pair costs, and what the bureau has
 * settled beforehand.
 *
 * @param maxDistanceM the farthest a pair may lie apart, in metres, or null
 * @param subjects     names of the positions of strength and need, or empty
 * @param pins         chosen whatever they cost; they override {@code maxDistanceM}
 * @param forbids      never chosen
 */
public record Problem(String name, Objective objective, Weights weights, Integer maxDistanceM,
        List<String> subjects, List<Supporter> supporters, List<Recipient> recipients,
        List<Pair> pins, List<Pair> forbids) {

    /** Half the circumference of the earth, rounded up: no two schools lie farther apart. */
    static final int FARTHEST = 20_015_116;

    public Problem {
        Objects.requireNonNull(name);
        Objects.requireNonNull(objective);
        Objects.requireNonNull(weights);
        subjects = List.copyOf(subjects);
        supporters = List.copyOf(supporters);
        recipients = List.copyOf(recipients);
        pins = List.copyOf(pins);
        forbids = List.copyOf(forbids);
        if (maxDistanceM != null) {
            Require.within("maxDistanceM", maxDistanceM, 0, Integer.MAX_VALUE);
        }
        requireLevels(subjects, supporters, recipients);
        requireKnown(supporters, recipients, pins, forbids);
        Require.that(isCountable(weights, supporters, recipients), "costs pass the range of integers");
    }

    public Map<String, Supporter> supportersById() {
        return supporters.stream().collect(Collectors.toMap(Supporter::id, Function.identity()));
    }

    public Map<String, Recipient> recipientsById() {
        return recipients.stream().collect(Collectors.toMap(Recipient::id, Function.identity()));
    }

    /** The same problem with other pins and forbids, as the bureau tries them. */
    public Problem with(List<Pair> otherPins, List<Pair> otherForbids) {
        return new Problem(name, objective, weights, maxDistanceM, subjects, supporters, recipients,
                otherPins, otherForbids);
    }

    /** The same problem with other weights. */
    Problem with(Weights other) {
        return new Problem(name, objective, other, maxDistanceM, subjects, supporters, recipients, pins,
                forbids);
    }

    /** The same problem with another objective. */
    public Problem with(Objective other) {
        return new Problem(name, other, weights, maxDistanceM, subjects, supporters, recipients, pins,
                forbids);
    }

    /** Whether every total and every price stays far within 64 bits. */
    public static boolean isCountable(Weights weights, List<Supporter> supporters,
            List<Recipient> recipients) {
        long levels = supporters.isEmpty() ? 0 : supporters.get(0).strength().size();
        long dearest = (long) weights.distancePerMetre() * FARTHEST
                + 3 * levels * weights.mismatchPerPoint() + weights.change() + 2L * weights.load();
        long steps = 4L * (supporters.size() + recipients.size() + 1);
        return dearest <= (Long.MAX_VALUE >> 2) / steps;
    }

    private static void requireLevels(List<String> subjects, List<Supporter> supporters,
            List<Recipient> recipients) {
        Set<Integer> lengths = new HashSet<>();
        supporters.forEach(supporter -> lengths.add(supporter.strength().size()));
        recipients.forEach(recipient -> lengths.add(recipient.need().size()));
        if (!subjects.isEmpty()) {
            lengths.add(subjects.size());
        }
        Require.that(lengths.size() <= 1, "unequal numbers of subjects " + lengths);
    }

    private static void requireKnown(List<Supporter> supporters, List<Recipient> recipients,
            List<Pair> pins, List<Pair> forbids) {
        Map<String, Stage> supporting = new HashMap<>();
        for (Supporter supporter : supporters) {
            Require.that(supporting.put(supporter.id(), supporter.stage()) == null,
                    "two supporters " + supporter.id());
        }
        Map<String, Stage> receiving = new HashMap<>();
        for (Recipient recipient : recipients) {
            Require.that(receiving.put(recipient.id(), recipient.stage()) == null,
                    "two recipients " + recipient.id());
            Require.that(recipient.previous() == null || supporting.containsKey(recipient.previous()),
                    "no supporter " + recipient.previous());
        }
        Set<Pair> forbidden = new HashSet<>(forbids);
        for (Pair pair : forbids) {
            requireEnds(pair, supporting, receiving);
        }
        for (Pair pin : pins) {
            requireEnds(pin, supporting, receiving);
            Require.that(supporting.get(pin.supporter()).maySupport(receiving.get(pin.recipient())),
                    pin + " is outside the stages");
            Require.that(!forbidden.contains(pin), pin + " is both pinned and forbidden");
        }
    }

    private static void requireEnds(Pair pair, Map<String, Stage> supporting,
            Map<String, Stage> receiving) {
        Require.that(supporting.containsKey(pair.supporter()), "no supporter " + pair.supporter());
        Require.that(receiving.containsKey(pair.recipient()), "no recipient " + pair.recipient());
    }
}
