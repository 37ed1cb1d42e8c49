package portal.library.use;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.OneLine;
import portal.RuleViolation;

/**
 * A class that was taught with a resource (授课), as the teacher tells it.
 *
 * @param name     the class in words; one line, written one way however it was typed
 * @param hours    how many lesson-hours, where that is told
 * @param feedback how it went; one line, may be empty
 */
public record ClassTaught(String name, LocalDate on, Optional<Integer> hours, String feedback) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_FEEDBACK = 300;
    static final int MOST_HOURS = 40;

    /** More than anybody teaches on a day, with several resources for a lesson. */
    static final int MOST_A_DAY = 16;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NEEDLESS = Pattern.compile(" ?([^\\p{L}\\p{N} ]) ?");

    public ClassTaught {
        name = OneLine.required(oneWay(name), LONGEST_NAME, "use.class-missing");
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

    /** 三(1)班, 三（1）班 and 三 （１） 班 are one class, and so are 3(1) and 3 （1）. */
    private static String oneWay(String typed) {
        var line = Normalizer.normalize(OneLine.of(typed), Normalizer.Form.NFKC);
        return HAN.matcher(line).find()
                ? BLANKS.matcher(line).replaceAll("").replace('(', '（').replace(')', '）')
                : NEEDLESS.matcher(BLANKS.matcher(line).replaceAll(" ")).replaceAll("$1").strip();
    }

    /** Refuses one more where so many are told of the day already. */
    static void requireRoom(int told) {
        if (told >= MOST_A_DAY) {
            throw new RuleViolation("use.day-full", MOST_A_DAY);
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
