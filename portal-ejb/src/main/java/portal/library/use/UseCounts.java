package portal.library.use;

/**
 * How a resource is used, in numbers that name nobody.
 *
 * @param downloads       by how many people of other schools on how many days it was taken
 * @param taughtElsewhere classes at other schools, each once a day
 * @param schools         the other schools that taught it
 * @param taughtHere      classes at its own school, and its maker's
 * @param adapted         schools that shared a copy with files of their own
 */
public record UseCounts(int downloads, int taughtElsewhere, int schools, int taughtHere, int adapted) {}
