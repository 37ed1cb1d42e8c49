package portal.content.inspection;

/** What somebody ought to know of a file before others rely on it; worded by {@link #key}. */
public enum Finding {

    /** It opens with a password alone. */
    ENCRYPTED,
    /** Its end is missing. */
    TRUNCATED,
    /** It is not as such files are, and no program can be expected to open it. */
    DAMAGED,
    MACROS,
    SCRIPTS,
    /** It loads something from elsewhere when it is opened. */
    EXTERNAL_LINKS,
    EMBEDDED_FILES,
    /** Its name says another kind than its bytes. */
    MISLABELLED,
    /** Some browsers do not play it. */
    UNPLAYABLE_VIDEO,
    /** The reader died of it, or came to no end within its limits. */
    UNREADABLE,
    /** There is more text than is kept. */
    TEXT_CUT,
    NO_TEXT;

    /** Of the sentence that says what is wrong and what to do. */
    public String key() {
        return "content.finding." + name();
    }
}
