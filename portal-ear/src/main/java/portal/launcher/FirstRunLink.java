package portal.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The link by which the first operator sets a password, as the portal left it in the data folder. The
 * console is told it once and no log ever.
 */
final class FirstRunLink {

    private FirstRunLink() {}

    /** Reads the link and takes its file away; nothing where no operator is waited for. */
    static Optional<String> take(DataFolder folder, String address) throws IOException {
        Path file = folder.firstRunLink();
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String link = Files.readString(file).strip();
        Files.delete(file);
        return Optional.of(link.startsWith("/") ? address + link.substring(1) : link);
    }
}
