package portal.school;

import java.util.List;
import java.util.Optional;

/**
 * What a file of schools changes in the register.
 *
 * @param reading the file as read, with its faults
 * @param same    schools that the file states as they are already
 * @param finding that the coordinates seem to be of another system than they are taken for
 * @param farOff  schools whose stated place lies far outside the county
 */
public record SchoolChanges(
        SchoolReading reading,
        List<SchoolProfile> added,
        List<Change> changed,
        int same,
        Optional<CoordinateFinding> finding,
        List<FarOff> farOff) {

    /** A school as it is and as the file states it. */
    public record Change(SchoolProfile before, SchoolProfile after) {}

    public boolean any() {
        return !added.isEmpty() || !changed.isEmpty();
    }
}
