package portal.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/**
 * The launcher's sentences, in Chinese and then in English: a console does not tell its reader's
 * language.
 */
final class Words {

    static final String BUNDLE = "portal.launcher.messages";

    private Words() {}

    /** One sentence in both languages, on one line. */
    static String say(String key, Object... figures) {
        return in(Locale.SIMPLIFIED_CHINESE, key, figures) + " " + in(Locale.ENGLISH, key, figures);
    }

    static String in(Locale locale, String key, Object... figures) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        // As text, or MessageFormat would write port 8080 as 8,080.
        Object[] texts = Stream.of(figures).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
