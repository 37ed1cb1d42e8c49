package portal.identity;

import portal.OneLine;
import portal.RuleViolation;

/** Why something was done to an account (事由), in the words of whoever did it: one line, of bounded length. */
final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /** The reason, or null where none was given. */
    static String of(String given) {
        String text = OneLine.of(given);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new RuleViolation("account.reason-too-long", LONGEST);
        }
        return text;
    }

    /** The reason of what is not done without one. */
    static String required(String given) {
        String reason = of(given);
        if (reason == null) {
            throw new RuleViolation("account.reason-missing");
        }
        return reason;
    }
}
