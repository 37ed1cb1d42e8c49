package portal.document.intake;

import java.util.Map;

/**
 * On which terms a file is taken.
 *
 * @param skipFaulty whether rows with a fault are left out; else one of them refuses the whole
 * @param options    what was chosen of the {@link ListOption}s, by name
 */
public record Terms(boolean skipFaulty, Map<String, String> options) {

    /** Every row sound, nothing chosen. */
    public static final Terms STRICT = new Terms(false, Map.of());

    public Terms {
        options = Map.copyOf(options);
    }

    public boolean chose(String option, String value) {
        return value.equals(options.get(option));
    }
}
