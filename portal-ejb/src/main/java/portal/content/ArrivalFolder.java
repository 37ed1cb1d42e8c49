package portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
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

    /**
     * The bytes of a whole upload under a name of their own, so that they can be kept or forgotten
     * while the upload stays; copied where the disk gives a file but one name.
     */
    Path another(String county, Path whole) throws IOException {
        Path file = next(county);
        Path link = file.resolveSibling(file.getFileName() + "-");
        try {
            Files.createLink(link, whole);
            // The upload may be as old as what is swept away from here.
            Files.setLastModifiedTime(link, FileTime.from(Instant.now()));
        } catch (UnsupportedOperationException | FileSystemException one) {
            copy(whole, file);
            return file;
        }
        Files.delete(file);
        return link;
    }

    private static void copy(Path whole, Path file) throws IOException {
        try (FileChannel in = FileChannel.open(whole, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long copied = 0;
            while (copied < in.size()) {
                copied += in.transferTo(copied, in.size() - copied, out);
            }
            out.force(true);
        }
    }

    /** Removes what arrived before then and was never placed. */
    void discard(String county, Instant before) throws IOException {
        new CountyFolders(settings.folder()).discard(county, ARRIVING, before);
    }
}
