package portal.document.word;

/**
 * A heading within a text, which is numbered where it stands: “一、” on the first level, “（一）” on
 * the second.
 *
 * @param level 1 or 2
 */
public record Heading(int level, String text) implements Block {

    public Heading {
        if (level < 1 || level > 2) {
            throw new IllegalArgumentException("no level " + level);
        }
        text = PaperText.line(text);
    }

    public static Heading first(String text) {
        return new Heading(1, text);
    }

    public static Heading second(String text) {
        return new Heading(2, text);
    }
}
