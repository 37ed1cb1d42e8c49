package portal.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stored files in a folder: below the county's code, {@code held} in two steps of fan-out by
 * content, {@code aside} what no row names any more, {@code arriving} what is still being sent.
 *
 * <p>Every step is one atomic move within the file system, after the bytes are on the disk.
 */
final class DirectoryStore implements FileStore {

    private static final Pattern COUNTY = Pattern.compile("\\d{6}");
    private static final String HELD = "held";
    private static final String ASIDE = "aside";
    private static final String ARRIVING = "arriving";
    private static final boolean POSIX = Path.of("").getFileSystem()
            .supportedFileAttributeViews().contains("posix");

    private final Path root;

    DirectoryStore(Path root) {
        this.root = root.toAbsolutePath();
    }

    private Path county(String county, String part) {
        if (!COUNTY.matcher(county).matches()) {
            throw new IllegalArgumentException("no county: " + county);
        }
        return root.resolve(county).resolve(part);
    }

    private Path held(String county, Digest digest) {
        return county(county, HELD).resolve(digest.hex().substring(0, 2))
                .resolve(digest.hex().substring(2, 4)).resolve(digest.hex());
    }

    private Path aside(String county, Digest digest) {
        return county(county, ASIDE).resolve(digest.hex());
    }

    /** For its owner alone, as the whole data folder is. */
    private Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (POSIX) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
            for (Path made = folder; made.startsWith(root); made = made.getParent()) {
                force(made.getParent());
            }
        }
        return folder;
    }

    @Override
    public Path arrival(String county) throws IOException {
        // For its owner alone, as temporary files are.
        return Files.createTempFile(folder(county(county, ARRIVING)), "", "");
    }

    @Override
    public void place(String county, Digest digest, Path arrived) throws IOException {
        Path held = held(county, digest);
        folder(held.getParent());
        move(arrived, held);
    }

    @Override
    public boolean holds(String county, Digest digest) {
        return Files.isRegularFile(held(county, digest));
    }

    @Override
    public SeekableByteChannel open(String county, Digest digest) throws IOException {
        return FileChannel.open(held(county, digest), StandardOpenOption.READ);
    }

    @Override
    public void visit(String county, Consumer<Digest> visitor) throws IOException {
        Path all = county(county, HELD);
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
            folder(county(county, ASIDE));
            move(held, aside(county, digest));
        } catch (NoSuchFileException gone) {
            // Another node was here.
        }
    }

    @Override
    public void visitAside(String county, Aside visitor) throws IOException {
        Path all = county(county, ASIDE);
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

    @Override
    public void discardArrivals(String county, Instant before) throws IOException {
        Path all = county(county, ARRIVING);
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

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException apart) {
            throw new IOException("the folder of stored files spans file systems", apart);
        }
        force(to.getParent());
    }

    /** Writes a folder's entries to the disk, where the system lets a folder be opened for that. */
    private static void force(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            } catch (AccessDeniedException above) {
                // A folder above ours that we may enter and not read; it was there before.
            }
        }
    }
}
