package portal.school.history;

import portal.RuleViolation;

/**
 * Why records changed.
 *
 * @param reason in the words of whoever changed them, or null
 * @param batch  the import that they came with, or null
 */
public record Cause(String reason, Long batch) {

    /** A change that needs no words. */
    public static final Cause UNSAID = new Cause(null, null);

    private static final int LONGEST = 500;

    public Cause {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason != null && reason.length() > LONGEST) {
            throw new RuleViolation("register.reason-too-long", LONGEST);
        }
    }

    public static Cause of(String reason) {
        return new Cause(reason, null);
    }

    public static Cause batch(long batch) {
        return new Cause(null, batch);
    }
}
