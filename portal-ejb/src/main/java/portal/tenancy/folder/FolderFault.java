package portal.tenancy.folder;

import java.util.List;

/**
 * Why a folder or a file of figures is refused: where, and the message that names what is right.
 *
 * @param folder  the folder below the tenants folder; empty for the files beside the counties
 * @param file    its file; empty when the folder itself is at fault
 * @param line    counted from 1; 0 when the whole file is at fault
 * @param key     the key at fault; empty when there is none
 * @param reason  a key of the bundles: one of {@link Kind}, or how a figure of that kind is written
 * @param figures what the message names
 */
public record FolderFault(
        String folder, String file, int line, String key, String reason, List<Object> figures) {

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

    /** For the log: folder, file and line first, as compilers do. */
    @Override
    public String toString() {
        return "%s/%s:%d %s %s %s".formatted(folder, file, line, key, reason, figures);
    }
}
