package portal.allocation;

/**
 * The stage of a school (学段), which decides whom it may support.
 *
 * <p>A teaching point (教学点) counts as a primary school wherever pairs are allocated.
 */
public enum Stage {
    KINDERGARTEN,
    TEACHING_POINT,
    PRIMARY,
    JUNIOR,
    NINE_YEAR;

    /** Whether a supporter of this stage may be paired with a recipient of the other. */
    public boolean maySupport(Stage recipient) {
        Stage wanted = recipient.counted();
        return switch (counted()) {
            case KINDERGARTEN -> wanted == KINDERGARTEN;
            case PRIMARY, TEACHING_POINT -> wanted == PRIMARY;
            case JUNIOR -> wanted == JUNIOR || wanted == NINE_YEAR;
            case NINE_YEAR -> wanted != KINDERGARTEN;
        };
    }

    /** The stage under which it is allocated. */
    Stage counted() {
        return this == TEACHING_POINT ? PRIMARY : this;
    }
}
