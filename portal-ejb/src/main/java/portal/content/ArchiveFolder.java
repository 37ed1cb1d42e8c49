package portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import portal.RuleViolation;

/**
 * Where archives that are made of a county's records lie until the operator's days of grace are over: a
 * folder below that of the portal's files, each county's apart, outside the county's quota.
 */
@ApplicationScoped
public class ArchiveFolder {

    private static final String ARCHIVES = "archives";
    private static final String UNFINISHED = ".part";
    private static final String ENDING = ".zip";

    @Inject
    FileSettings settings;

    private CountyFolders folders() {
        return new CountyFolders(settings.folder());
    }

    private Path file(String county, long id) {
        return folders().of(county, ARCHIVES).resolve(id + ENDING);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** Refuses to begin what the disk has no room for. */
    public void requireSpace(long bytes) {
        try {
            Files.createDirectories(settings.folder());
            long free = Files.getFileStore(settings.folder()).getUsableSpace();
            if (free < bytes) {
                throw new RuleViolation("content.disk-full", FileArrivals.megabytes(bytes),
                        FileArrivals.megabytes(free));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes an archive, which is there once all of it is; after a failure nothing is. */
    public void write(String county, long id, Writing writing) throws IOException {
        Path file = file(county, id);
        Path part = unfinished(file);
        folders().made(file.getParent());
        Files.deleteIfExists(part);
        CountyFolders.own(part);
        try {
            try (FileChannel bytes = FileChannel.open(part, StandardOpenOption.WRITE)) {
                writing.to(new FilterOutputStream(Channels.newOutputStream(bytes)) {

                    @Override
                    public void write(byte[] piece, int from, int length) throws IOException {
                        out.write(piece, from, length);
                    }

                    @Override
                    public void close() {
                        // Whoever opened it forces it to the disk first.
                    }
                });
                bytes.force(true);
            }
            CountyFolders.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What is written into an archive. */
    @FunctionalInterface
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /** Until when it lies there; empty where it is gone. */
    public Optional<Instant> until(String county, long id) {
        try {
            return Files.exists(file(county, id))
                    ? Optional.of(Files.getLastModifiedTime(file(county, id)).toInstant()
                            .plus(settings.grace()))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its bytes; empty where it is gone. */
    public Optional<SeekableByteChannel> open(String county, long id) {
        try {
            return Files.exists(file(county, id))
                    ? Optional.of(FileChannel.open(file(county, id), StandardOpenOption.READ))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes an archive at once. */
    public void discard(String county, long id) {
        try {
            Files.deleteIfExists(file(county, id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes what was written before then. */
    void discard(String county, Instant before) throws IOException {
        folders().discard(county, ARCHIVES, before);
    }
}
