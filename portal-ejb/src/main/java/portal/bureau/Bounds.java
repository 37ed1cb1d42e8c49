package portal.bureau;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.tenancy.FigureTimeline;
import portal.tenancy.PolicyKey;

/**
 * Two figures of which one bounds the same thing from below and the other from above: on no day may
 * the least be more than the most.
 */
record Bounds(PolicyKey<?> least, PolicyKey<?> most) {

    private static final String MIN = "min-";
    private static final String MAX = "max-";

    /** The bounds that the key belongs to, by the way keys are named; empty where it stands alone. */
    static Optional<Bounds> of(PolicyKey<?> key, List<PolicyKey<?>> keys) {
        var least = key.code().contains(MIN);
        var other = least ? key.code().replace(MIN, MAX) : key.code().replace(MAX, MIN);
        return keys.stream()
                .filter(twin -> twin != key && twin.code().equals(other))
                .filter(twin -> twin.kind() == key.kind())
                .findFirst()
                .map(twin -> least ? new Bounds(key, twin) : new Bounds(twin, key));
    }

    /** Refuses where they contradict each other on the day or on any later one. */
    void requireOrder(FigureTimeline ofLeast, FigureTimeline ofMost, LocalDate from) {
        Stream.concat(
                        Stream.of(from),
                        Stream.of(ofLeast, ofMost)
                                .flatMap(timeline -> timeline.after(from).stream())
                                .map(row -> row.figure().since()))
                .sorted()
                .forEach(day -> requireOrder(
                        day, number(ofLeast.valueOn(day)), number(ofMost.valueOn(day))));
    }

    private static void requireOrder(
            LocalDate day, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            throw new RuleViolation("figure.least-above-most",
                    day.toString(), least.get().toPlainString(), most.get().toPlainString());
        }
    }

    private static Optional<BigDecimal> number(Optional<String> written) {
        return written.map(String::strip).map(BigDecimal::new);
    }
}
