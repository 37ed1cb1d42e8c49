package portal.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the first operator's link waits for whoever started the portal: one line, the whole address
 * where {@code portal.url} tells it, else the path alone.
 */
@ApplicationScoped
public class FirstRunFile {

    private static final String NAME = "first-run-link.txt";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    @Inject
    @ConfigProperty(name = "portal.data.dir")
    Optional<String> folder;

    @Inject
    @ConfigProperty(name = "portal.url")
    Optional<String> url;

    Path write(String key) {
        try {
            var file = path();
            Files.createDirectories(file.getParent());
            var ownerOnly = POSIX
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0];
            Files.writeString(Files.createFile(file, ownerOnly), link(key) + "\n");
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The key stands behind the {@code #}, which no browser sends to any server. */
    private String link(String key) {
        return url.map(address -> address.strip().replaceFirst("/$", "")).orElse("")
                + "/first-run.xhtml#" + key;
    }

    /** Takes away a link that has been used or is over. */
    public void remove() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path() {
        return Path.of(folder.orElseGet(() -> System.getProperty(
                "com.sun.aas.instanceRoot", System.getProperty("java.io.tmpdir"))), NAME)
                .toAbsolutePath();
    }
}
