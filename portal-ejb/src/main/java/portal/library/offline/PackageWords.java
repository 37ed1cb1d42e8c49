package portal.library.offline;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of a package's page, in its asker's language. */
final class PackageWords {

    private static final double KILOBYTE = 1 << 10;
    private static final double MEGABYTE = 1 << 20;

    private final Locale language;
    private final ResourceBundle bundle;

    PackageWords(Locale asked) {
        language = asked.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        bundle = ResourceBundle.getBundle("portal.library.offline.stick", language,
                PackageWords.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String text(String key, Object... figures) {
        return new MessageFormat(bundle.getString(key), language).format(figures);
    }

    String size(long bytes) {
        return bytes < MEGABYTE ? text("kilobytes", Math.ceil(bytes / KILOBYTE))
                : text("megabytes", bytes / MEGABYTE);
    }

    /** As documents name it. */
    String tag() {
        return language.toLanguageTag();
    }
}
