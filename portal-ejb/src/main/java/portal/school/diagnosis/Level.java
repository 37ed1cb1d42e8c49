package portal.school.diagnosis;

import java.util.Optional;

/**
 * How strong a school is in a subject, or how much it needs, 0 to 3, and where that comes from.
 *
 * @param value      what counts
 * @param ground     what it comes from
 * @param byRule     what the teachers alone make of it
 * @param correction the bureau's own, where it has corrected
 */
public record Level(int value, Ground ground, int byRule, Optional<LevelCorrection> correction) {

    /** From the teachers, from the bureau's list of strong and weak subjects, or corrected by hand. */
    public enum Ground { TEACHERS, STATED, CORRECTED }

    /** @param stated whether the bureau's list names the subject */
    static Level of(int byRule, boolean stated, Optional<LevelCorrection> correction) {
        if (correction.isPresent()) {
            return new Level(correction.get().getLevel(), Ground.CORRECTED, byRule, correction);
        }
        return stated && byRule < LevelRule.STATED
                ? new Level(LevelRule.STATED, Ground.STATED, byRule, correction)
                : new Level(byRule, Ground.TEACHERS, byRule, correction);
    }
}
