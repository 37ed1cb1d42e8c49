package portal.allocation;

import java.util.List;

/**
 * Why there is no plan: an irreducible set of schools that cannot all be satisfied, and what would cure it.
 *
 * <p>Leave any member out and the rest can be satisfied. A supporter that is left out has no limits, a
 * recipient that is left out wants nothing and takes whatever is offered, and a pin holds only between members.
 *
 * @param supporters in the order of the problem
 * @param recipients in the order of the problem
 * @param shortBy    how many places are missing in the set
 * @param remedies   the cheapest first; each alone makes the whole problem solvable
 */
public record Conflict(Kind kind, List<String> supporters, List<String> recipients, int shortBy,
        List<Remedy> remedies) {

    public Conflict {
        supporters = List.copyOf(supporters);
        recipients = List.copyOf(recipients);
        remedies = List.copyOf(remedies);
    }

    Conflict with(List<Remedy> found) {
        return new Conflict(kind, supporters, recipients, shortBy, found);
    }

    /** What is in conflict. */
    public enum Kind {
        /** Recipients together have too few places. */
        CAPACITY,
        /** Pins pass a limit. */
        PINS,
        /** Supporters must take more than are left for them. */
        MINIMUMS,
        /** Recipients together have too few places because of forbids or distance. */
        REACH
    }

    /** Changes that together make the problem solvable, none of which can be spared. */
    public record Remedy(List<Change> changes) {

        public Remedy {
            changes = List.copyOf(changes);
        }
    }

    /** What a change alters. */
    public enum Alteration {
        RAISE_MAX,
        LOWER_MIN,
        LOWER_SUPPORTERS,
        RAISE_DISTANCE,
        LIFT_FORBID,
        DROP_PIN
    }

    /**
     * One change of a remedy; what does not apply is null.
     *
     * @param from the figure as it is
     * @param to   the figure that cures
     */
    public record Change(Alteration alteration, String supporter, String recipient, Integer from,
            Integer to) {}
}
