package portal.content.inspection;

import java.util.Arrays;
import java.util.Locale;
import portal.content.FileType;

/** Whether a file's name says another kind than its bytes (名不符实). */
public final class Mislabelled {

    private Mislabelled() {}

    /** A name without an ending that the portal knows says nothing, and is not wrong. */
    public static boolean of(String name, FileType type) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !type.endings().contains(ending)
                && Arrays.stream(FileType.values()).anyMatch(other -> other.endings().contains(ending));
    }
}
