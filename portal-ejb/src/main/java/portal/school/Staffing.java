package portal.school;

import java.util.Optional;

/**
 * Who works at a school, by number (教职工).
 *
 * @param established posts on its establishment (教职工编制数), if stated
 * @param fullTime    full-time teachers (专任教师), if stated
 * @param backbone    backbone teachers among them (骨干教师), if stated
 */
public record Staffing(
        Optional<Integer> established, Optional<Integer> fullTime, Optional<Integer> backbone) {

    public static final Staffing UNSTATED =
            new Staffing(Optional.empty(), Optional.empty(), Optional.empty());

    public static Staffing of(int fullTime) {
        return new Staffing(Optional.empty(), Optional.of(fullTime), Optional.empty());
    }
}
