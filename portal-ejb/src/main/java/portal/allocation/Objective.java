package portal.allocation;

/** What a plan is to make small. */
public enum Objective {
    /** The sum of all costs. */
    SUM,
    /** First the longest distance of a pair that is not pinned, then the sum. */
    MINMAX_THEN_SUM
}
