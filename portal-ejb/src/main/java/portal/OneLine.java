package portal;

/** What somebody typed as one line, without signs that nobody sees. */
public final class OneLine {

    private OneLine() {}

    /** The line; an empty one where nothing was typed that anybody sees. */
    public static String of(String typed) {
        return typed == null ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
