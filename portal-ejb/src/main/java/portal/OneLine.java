package portal;

/** What somebody typed as one line, without signs that nobody sees. */
public final class OneLine {

    private OneLine() {}

    /**
     * The line, which must be there.
     *
     * @param refusal the key of what is said where nothing was typed, or more than so many signs
     */
    public static String required(String typed, int longest, String refusal) {
        var line = of(typed);
        if (line.isEmpty() || line.length() > longest) {
            throw new RuleViolation(refusal, longest);
        }
        return line;
    }

    /** The line; an empty one where nothing was typed that anybody sees. */
    public static String of(String typed) {
        return typed == null ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
