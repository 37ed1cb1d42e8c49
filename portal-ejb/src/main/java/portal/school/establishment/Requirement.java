package portal.school.establishment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The staff that a school is required to have (应配教职工): by each ground that says something, and why the
 * others say nothing.
 */
public record Requirement(List<Reckoning> reckonings, List<Gap> gaps) {

    public Requirement {
        reckonings = List.copyOf(reckonings);
        gaps = List.copyOf(gaps);
    }

    /**
     * The reckoning that requires most, the first of those that require as many; empty where none can be
     * made.
     */
    public Optional<Reckoning> decisive() {
        return reckonings.stream()
                .max(Comparator.comparingLong(Reckoning::staff)
                        .thenComparing(Reckoning::ground, Comparator.reverseOrder()));
    }

    /** How many staff are required; empty where nobody can say. */
    public Optional<Long> staff() {
        return decisive().map(Reckoning::staff);
    }

    public Optional<Reckoning> by(Ground ground) {
        return reckonings.stream().filter(one -> one.ground() == ground).findFirst();
    }

    public Optional<Gap> gap(Ground ground) {
        return gaps.stream().filter(one -> one.ground() == ground).findFirst();
    }
}
