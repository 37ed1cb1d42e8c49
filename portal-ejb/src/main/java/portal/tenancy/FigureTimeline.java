package portal.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portal.tenancy.Figures.Recorded;

/**
 * One figure through time: whatever was recorded of it, by the day from which it holds. Of two rows
 * from the same day, the one recorded later holds.
 */
public record FigureTimeline(List<Recorded> rows) {

    private static final Comparator<Recorded> ORDER =
            Comparator.comparing((Recorded row) -> row.figure().since())
                    .thenComparing(Recorded::id);

    public FigureTimeline {
        rows = rows.stream().sorted(ORDER).toList();
    }

    /** The row in force on the day; it may say that nothing is demanded any more. */
    public Optional<Recorded> on(LocalDate day) {
        return rows.stream()
                .filter(row -> !row.figure().since().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** What is demanded on the day, as it is written. */
    public Optional<String> valueOn(LocalDate day) {
        return on(day).map(row -> row.figure().value());
    }

    /** What comes into force after the day, the next first. */
    public List<Recorded> after(LocalDate day) {
        return rows.stream()
                .filter(row -> row.figure().since().isAfter(day))
                .filter(row -> !corrected(row))
                .toList();
    }

    /** Whether a later row took its place on the very day from which it would have held. */
    public boolean corrected(Recorded row) {
        return rows.stream().anyMatch(other ->
                other.figure().since().equals(row.figure().since()) && other.id() > row.id());
    }

    /** The id of what was recorded last, 0 where nothing was. */
    public long last() {
        return rows.stream().mapToLong(Recorded::id).max().orElse(0);
    }

    /** What was recorded last. */
    public Optional<Recorded> latest() {
        return rows.stream().max(Comparator.comparingLong(Recorded::id));
    }

    /** The same timeline with one row more. */
    public FigureTimeline with(Recorded row) {
        return new FigureTimeline(Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    FigureTimeline withoutNames() {
        var nameless = new ArrayList<Recorded>();
        rows.forEach(row ->
                nameless.add(new Recorded(row.id(), row.figure(), null, row.at())));
        return new FigureTimeline(nameless);
    }
}
