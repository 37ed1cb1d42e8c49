package portal.identity;

import portal.RuleViolation;

/** Why something was done to an account (事由), in the words of whoever did it: one line, of bounded length. */
final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /** The reason, or null where none was given. */
    static String of(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String text = given.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
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
