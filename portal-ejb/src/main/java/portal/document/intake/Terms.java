package portal.document.intake;

import java.util.Map;
import portal.document.Faulty;

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

    /** What becomes of rows with a fault. */
    public Faulty faulty() {
        return skipFaulty ? Faulty.SKIP_ROWS : Faulty.REFUSE_ALL;
    }

    public boolean chose(String option, String value) {
        return value.equals(options.get(option));
    }
}
