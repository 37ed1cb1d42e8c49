package portal.tenancy.folder;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a folder or a file of figures is refused: where, and the message that names what is right.
 *
 * @param folder  the folder below the tenants folder; empty for the files beside the counties
 * @param file    its file; empty when the folder itself is at fault
 * @param line    counted from 1; 0 when the whole file is at fault
 * @param key     the key at fault; empty when there is none
 * @param reason  a key of the bundle {@code faults}: one of {@link Kind}, or how a figure of that
 *                kind is written
 * @param figures what the message names
 */
public record FolderFault(
        String folder, String file, int line, String key, String reason, List<Object> figures) {

    private static final String BUNDLE = "portal.tenancy.folder.faults";

    /** What can be wrong apart from the text of a figure, which its own kind words. */
    public enum Kind {
        UNREADABLE,
        OUTSIDE,
        TOO_LARGE,
        NOT_UTF8,
        MALFORMED_LINE,
        KEY_NOT_ASCII,
        UNKNOWN_KEY,
        DUPLICATE_KEY,
        EMPTY_VALUE,
        MISSING_KEY,
        CODE_NOT_SIX_DIGITS,
        CODE_NOT_OF_FOLDER,
        CODE_USED_TWICE,
        UNKNOWN_PROFILE,
        NEEDS_FAULTY_FILE;

        public String reason() {
            return "folder.fault." + name();
        }
    }

    static FolderFault of(
            String folder, String file, int line, String key, Kind kind, Object... figures) {
        return new FolderFault(folder, file, line, key, kind.reason(), List.of(figures));
    }

    /** Where and why, in Chinese for Chinese readers and in English for all others. */
    public String words(Locale reader) {
        Locale known = reader.getLanguage().equals("zh")
                ? Locale.SIMPLIFIED_CHINESE
                : Locale.ENGLISH;
        var bundle = ResourceBundle.getBundle(BUNDLE, known, FolderFault.class.getClassLoader());
        String why = new MessageFormat(bundle.getString(reason), Locale.ROOT)
                .format(figures.toArray());
        return Stream.of(place(), key, why)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Folder, file and line, as compilers write them. */
    private String place() {
        String path = Stream.of(folder, file)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        return line == 0 ? path : path + ":" + line;
    }

    /** For the log: both languages. */
    @Override
    public String toString() {
        return words(Locale.SIMPLIFIED_CHINESE) + " | " + words(Locale.ENGLISH);
    }
}
