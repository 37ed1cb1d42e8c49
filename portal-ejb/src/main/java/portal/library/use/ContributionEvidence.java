package portal.library.use;

import java.util.List;

/**
 * The records that the numbers of one resource rest on.
 *
 * @param taught elsewhere, in the year
 */
public record ContributionEvidence(
        long resource, String title, List<Taught> taught, List<Copy> copies, List<Taking> takings) {

    /** A resource of another school that goes on from it. */
    public record Copy(String title, String school) {}

    /** How often people of another school took it. @param school empty for the bureau */
    public record Taking(String school, int number) {}
}
