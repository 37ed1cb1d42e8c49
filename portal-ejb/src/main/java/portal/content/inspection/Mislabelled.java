package portal.content.inspection;

import java.util.Arrays;
import java.util.Locale;
import portal.content.FileType;

/** Whether a file's name says another kind than its bytes (名不符实). */
final class Mislabelled {

    private Mislabelled() {}

    /**
     * A name without an ending that the portal knows says nothing, and is not wrong. A kept file
     * has its own ending added to the wrong one, so that the one before counts as well.
     */
    static boolean of(String name, FileType type) {
        String plain = name.toLowerCase(Locale.ROOT);
        String said = type.endings().stream()
                .map(ending -> "." + ending)
                .filter(plain::endsWith)
                .findFirst()
                .map(ending -> plain.substring(0, plain.length() - ending.length()))
                .orElse(plain);
        return Arrays.stream(FileType.values())
                .flatMap(other -> other.endings().stream())
                .filter(ending -> !type.endings().contains(ending))
                .anyMatch(ending -> said.endsWith("." + ending));
    }
}
