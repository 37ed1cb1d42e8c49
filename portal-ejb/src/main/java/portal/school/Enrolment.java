package portal.school;

import java.util.Optional;

/**
 * Who learns at a school (在校学生): how many, in which grades and classes, and how many live there.
 *
 * @param pupils   all of them
 * @param boarders pupils who live at the school (寄宿生), if stated
 * @param classes  classes (教学班), if stated
 */
public record Enrolment(
        int pupils, GradeRoll grades, Optional<Integer> boarders, Optional<Integer> classes) {

    public static Enrolment of(int pupils) {
        return new Enrolment(pupils, GradeRoll.UNSTATED, Optional.empty(), Optional.empty());
    }
}
