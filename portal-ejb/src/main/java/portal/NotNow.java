package portal;

/** What the portal would do and cannot at this moment, because something it needs does not answer. */
public class NotNow extends RuleViolation {

    private static final long serialVersionUID = 1L;

    /**
     * @param key     a key of the message bundle, in the form {@code capability.reason}
     * @param figures what the message names
     */
    public NotNow(String key, Object... figures) {
        super(key, figures);
    }
}
