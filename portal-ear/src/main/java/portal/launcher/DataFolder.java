package portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The folder that holds all that one portal keeps, locked by the one launcher that works in it. */
final class DataFolder implements AutoCloseable {

    static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final String RESTORING = "restoring";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder where it is missing and takes it, or refuses with a sentence. */
    static DataFolder take(Path path) {
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(path);
                permit(path, "rwx------");
            }
            Path real = path.toRealPath();
            FileChannel channel = FileChannel.open(
                    real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Refusal("data.in-use", path);
            }
            if (Files.exists(real.resolve(RESTORING))) {
                channel.close();
                throw new Refusal("restore.cut-off", path);
            }
            createClosed(real.resolve("logs"));
            return new DataFolder(real, channel);
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, "data.unwritable", path);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path database() {
        return path.resolve("db");
    }

    /** Where a restore unpacks, and so the mark of one that was cut off. */
    Path restoring() {
        return path.resolve(RESTORING);
    }

    /** Where the portal leaves the first operator's link, while there is one. */
    Path firstRunLink() {
        return path.resolve("first-run-link.txt");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** An empty folder for what no restart needs; what a killed launcher left in it is gone. */
    Path temporary() throws IOException {
        return createClosed(emptied(path.resolve("tmp")));
    }

    /** The folder above may have to let others pass, to run the database as nobody; this one lets nobody in. */
    private static Path createClosed(Path folder) throws IOException {
        Files.createDirectories(folder);
        permit(folder, "rwx------");
        return folder;
    }

    /** Removes a folder with all it holds, if it is there. */
    static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return folder;
    }

    /** Puts what was made beside into its place, in one step that outlives a power cut. */
    static void settle(Path made, Path place) throws IOException {
        try {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(made, place, StandardCopyOption.REPLACE_EXISTING);
        }
        force(place.getParent());
    }

    /** Brings onto the disk which names a folder holds. */
    static void force(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    static void permit(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Gives what root makes in somebody's folder to that somebody. */
    static void ownLike(Path folder, Path made) throws IOException {
        if (POSIX && !Files.getOwner(folder).equals(Files.getOwner(made))) {
            Files.setOwner(made, Files.getOwner(folder));
        }
    }

    /** Makes a new file that its owner alone may read. */
    static Path createPrivate(Path file) throws IOException {
        Files.deleteIfExists(file);
        return createNewPrivate(file);
    }

    /** The same where nothing of that name may be there yet. */
    static Path createNewPrivate(Path file) throws IOException {
        return POSIX ? Files.createFile(file, ownerOnly()) : Files.createFile(file);
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
