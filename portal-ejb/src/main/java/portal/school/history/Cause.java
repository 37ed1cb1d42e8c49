package portal.school.history;

/**
 * Why records changed.
 *
 * @param reason in the words of whoever changed them, or null
 * @param batch  the import that they came with, or null
 */
public record Cause(String reason, Long batch) {

    /** A change that needs no words. */
    public static final Cause UNSAID = new Cause(null, null);

    public Cause {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    public static Cause of(String reason) {
        return new Cause(reason, null);
    }

    public static Cause batch(long batch) {
        return new Cause(null, batch);
    }
}
