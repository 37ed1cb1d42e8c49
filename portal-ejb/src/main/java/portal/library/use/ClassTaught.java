package portal.library.use;

import java.time.LocalDate;
import java.util.Optional;
import portal.OneLine;
import portal.RuleViolation;

/**
 * A class that was taught with a resource (授课), as the teacher tells it.
 *
 * @param name     the class in words; one line
 * @param hours    how many lesson-hours, where that is told
 * @param feedback how it went; one line, may be empty
 */
public record ClassTaught(String name, LocalDate on, Optional<Integer> hours, String feedback) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_FEEDBACK = 300;
    static final int MOST_HOURS = 40;

    public ClassTaught {
        name = OneLine.required(name, LONGEST_NAME, "use.class-missing");
        feedback = OneLine.of(feedback);
        if (feedback.length() > LONGEST_FEEDBACK) {
            throw new RuleViolation("use.feedback-too-long", LONGEST_FEEDBACK);
        }
        if (on == null) {
            throw new RuleViolation("use.day-missing");
        }
        if (hours.isPresent() && (hours.get() < 1 || hours.get() > MOST_HOURS)) {
            throw new RuleViolation("use.hours-out-of-range", MOST_HOURS);
        }
    }

    /** Refuses a day on which nobody can have taught with it yet. */
    void requirePossible(LocalDate madeOn, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleViolation("use.day-to-come");
        }
        if (on.isBefore(madeOn)) {
            throw new RuleViolation("use.day-before-resource", madeOn.toString());
        }
    }
}
