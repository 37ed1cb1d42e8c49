package portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Where the bytes of files arrive that are nobody's yet: a folder below that of the portal's files,
 * each county's apart, whatever store holds them afterwards.
 */
@ApplicationScoped
class ArrivalFolder {

    private static final String ARRIVING = "arriving";

    @Inject
    FileSettings settings;

    /** A new file, for its owner alone as temporary files are. */
    Path next(String county) throws IOException {
        var folders = new CountyFolders(settings.folder());
        return Files.createTempFile(folders.made(folders.of(county, ARRIVING)), "", "");
    }

    /** Removes what arrived before then and was never placed. */
    void discard(String county, Instant before) throws IOException {
        Path all = new CountyFolders(settings.folder()).of(county, ARRIVING);
        if (Files.isDirectory(all)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(all)) {
                for (Path file : files) {
                    if (Files.exists(file)
                            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }
}
