package portal.school.diagnosis;

import java.util.Optional;

/**
 * How strong a school is in a subject, or how much it needs, 0 to 3, and where that comes from.
 *
 * @param value      what counts
 * @param ground     what it comes from
 * @param byRule     what it would be without a correction
 * @param correction the bureau's own, where it has corrected
 */
public record Level(int value, Ground ground, int byRule, Optional<LevelCorrection> correction) {

    /** From the teachers, from the bureau's list of strong and weak subjects, or corrected by hand. */
    public enum Ground { TEACHERS, STATED, CORRECTED }

    /**
     * @param marks  how many marks the teachers have
     * @param stated whether the bureau's list names the subject
     */
    static Level of(int marks, boolean stated, Optional<LevelCorrection> correction) {
        boolean lifted = stated && marks < LevelRule.STATED;
        int byRule = lifted ? LevelRule.STATED : marks;
        return correction
                .map(one -> new Level(one.getLevel(), Ground.CORRECTED, byRule, correction))
                .orElseGet(() -> new Level(
                        byRule, lifted ? Ground.STATED : Ground.TEACHERS, byRule, correction));
    }
}
