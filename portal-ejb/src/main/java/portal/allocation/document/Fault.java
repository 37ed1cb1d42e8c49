package portal.allocation.document;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is wrong in a document.
 *
 * @param pointer where, as a JSON pointer (RFC 6901)
 * @param key     what, a key of the bundle {@code faults}
 * @param figures what the words name
 */
public record Fault(String pointer, String key, List<Object> figures) {

    private static final String BUNDLE = "portal.allocation.document.faults";

    public Fault {
        figures = List.copyOf(figures);
    }

    /** The fault in a sentence: Chinese for Chinese readers, English for all others. */
    public String words(Locale reader) {
        Locale known = reader.getLanguage().equals("zh")
                ? Locale.SIMPLIFIED_CHINESE
                : Locale.ENGLISH;
        var bundle = ResourceBundle.getBundle(BUNDLE, known, Fault.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(figures.toArray());
    }

    @Override
    public String toString() {
        return pointer + ": " + words(Locale.ENGLISH);
    }
}
