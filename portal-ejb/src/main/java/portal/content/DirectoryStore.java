package portal.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stored files in a folder: below the county's code, {@code held} in two steps of fan-out by
 * content, and {@code aside} what no row names any more.
 *
 * <p>Every step is one atomic move within the file system, after the bytes are on the disk.
 */
final class DirectoryStore implements FileStore {

    private static final String HELD = "held";
    private static final String ASIDE = "aside";

    private final CountyFolders folders;

    DirectoryStore(Path root) {
        folders = new CountyFolders(root);
    }

    private Path held(String county, Digest digest) {
        return folders.of(county, HELD).resolve(digest.hex().substring(0, 2))
                .resolve(digest.hex().substring(2, 4)).resolve(digest.hex());
    }

    private Path aside(String county, Digest digest) {
        return folders.of(county, ASIDE).resolve(digest.hex());
    }

    @Override
    public void place(String county, Digest digest, Path arrived) throws IOException {
        Path held = held(county, digest);
        folders.made(held.getParent());
        CountyFolders.move(arrived, held);
    }

    @Override
    public SeekableByteChannel open(String county, Digest digest) throws IOException {
        return FileChannel.open(held(county, digest), StandardOpenOption.READ);
    }

    @Override
    public void visit(String county, Consumer<Digest> visitor) throws IOException {
        Path all = folders.of(county, HELD);
        if (Files.isDirectory(all)) {
            try (Stream<Path> files = Files.find(all, 3, (path, facts) -> facts.isRegularFile())) {
                files.map(file -> file.getFileName().toString())
                        .filter(Digest::isOne)
                        .forEach(name -> visitor.accept(new Digest(name)));
            }
        }
    }

    @Override
    public void putAside(String county, Digest digest) throws IOException {
        Path held = held(county, digest);
        try {
            // The moment first: aside it is never older than its grace.
            Files.setLastModifiedTime(held, FileTime.from(Instant.now()));
            folders.made(folders.of(county, ASIDE));
            CountyFolders.move(held, aside(county, digest));
        } catch (NoSuchFileException gone) {
            // Another node was here.
        }
    }

    @Override
    public void visitAside(String county, Aside visitor) throws IOException {
        Path all = folders.of(county, ASIDE);
        if (Files.isDirectory(all)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(all)) {
                for (Path file : files) {
                    if (Digest.isOne(file.getFileName().toString()) && Files.exists(file)) {
                        visitor.visit(new Digest(file.getFileName().toString()),
                                Files.getLastModifiedTime(file).toInstant());
                    }
                }
            }
        }
    }

    @Override
    public void takeBack(String county, Digest digest) throws IOException {
        if (Files.exists(aside(county, digest))) {
            place(county, digest, aside(county, digest));
        }
    }

    @Override
    public void discard(String county, Digest digest) throws IOException {
        Files.deleteIfExists(aside(county, digest));
    }
}
