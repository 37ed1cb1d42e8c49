package portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * Where the bytes lie in which something harmful was found: each county's apart, beside those that
 * arrive and whatever store holds the others, so that nothing ever serves them.
 */
@ApplicationScoped
class QuarantineFolder {

    private static final String QUARANTINE = "quarantine";

    @Inject
    FileSettings settings;

    void take(String county, Digest digest, Path arrived) throws IOException {
        var folders = new CountyFolders(settings.folder());
        Files.setLastModifiedTime(arrived, FileTime.from(Instant.now()));
        CountyFolders.move(arrived,
                folders.made(folders.of(county, QUARANTINE)).resolve(digest.hex()));
    }

    /** Removes what came before then, for good. */
    void discard(String county, Instant before) throws IOException {
        new CountyFolders(settings.folder()).discard(county, QUARANTINE, before);
    }
}
