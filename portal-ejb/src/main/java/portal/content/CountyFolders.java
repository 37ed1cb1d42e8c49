package portal.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The folder below which each county has one of its own, for the portal alone; what changes there is
 * on the disk when a step returns.
 */
final class CountyFolders {

    private static final Pattern COUNTY = Pattern.compile("\\d{6}");
    private static final boolean POSIX = Path.of("").getFileSystem()
            .supportedFileAttributeViews().contains("posix");

    private final Path root;

    CountyFolders(Path root) {
        this.root = root.toAbsolutePath();
    }

    Path of(String county, String part) {
        return root.resolve(code(county)).resolve(part);
    }

    /** The county's code, which is nothing that would lead elsewhere. */
    static String code(String county) {
        if (!COUNTY.matcher(county).matches()) {
            throw new IllegalArgumentException("no county: " + county);
        }
        return county;
    }

    /** For its owner alone, as the whole data folder is. */
    Path made(Path folder) throws IOException {
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

    /** Removes what a part of a county's folder holds and was last changed before then. */
    void discard(String county, String part, Instant before) throws IOException {
        Path all = of(county, part);
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

    /** A new file for its owner alone. */
    static void own(Path file) throws IOException {
        if (POSIX) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException apart) {
            throw new IOException("the folder of stored files spans file systems", apart);
        }
        force(to.getParent());
    }

    /** Writes a folder's entries to the disk, where the system lets a folder be opened for that. */
    static void force(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            } catch (AccessDeniedException above) {
                // A folder above ours that we may enter and not read; it was there before.
            }
        }
    }
}
