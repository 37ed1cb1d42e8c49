package portal.launcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A backup while it is written: one zip that its owner alone may read, complete or not there.
 *
 * <p>It grows beside its place under a name that ends in {@code .part}, and is moved when its
 * manifest stands in it. A file may grow or shrink while it is read: size and hash are those of the
 * bytes that went in.
 */
final class BackupArchive implements AutoCloseable {

    private static final int PIECE = 1 << 17;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final Map<String, Manifest.Entry> entries = new LinkedHashMap<>();
    private final Thread whenStopped = new Thread(this::discard, "portal-backup-discard");
    private Progress progress;
    private boolean sealed;

    private BackupArchive(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
        zip = new ZipOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel), PIECE),
                StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(whenStopped);
    }

    /** Begins a backup that will stand under the name, which nothing may have yet. */
    static BackupArchive begin(Path file) {
        if (Files.exists(file)) {
            throw new Refusal("backup.exists", file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            FileChannel channel = opened(part);
            try {
                if (channel.tryLock() == null) {
                    throw new OverlappingFileLockException();
                }
            } catch (OverlappingFileLockException anotherBackup) {
                channel.close();
                throw new Refusal(anotherBackup, "backup.in-work", part);
            }
            channel.truncate(0);
            DataFolder.permit(part, "rw-------");
            return new BackupArchive(file, part, channel);
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, "backup.unwritable", file, unwritable.getMessage());
        }
    }

    private static FileChannel opened(Path part) throws IOException {
        try {
            DataFolder.createNewPrivate(part);
        } catch (FileAlreadyExistsException leftByAKill) {
            // Emptied below, once nobody else writes it.
        }
        return FileChannel.open(part, StandardOpenOption.WRITE);
    }

    /** From here on what goes in is told. */
    void tell(Progress teller) {
        progress = teller;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    void folder(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.requireSound(name) + "/"));
        zip.closeEntry();
        entries.put(name, Manifest.Entry.FOLDER);
    }

    /** Puts a file in; one that has gone meanwhile is left out. */
    void file(String name, Path source, boolean worthPacking) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            put(name, in, worthPacking);
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    void bytes(String name, InputStream bytes) throws IOException {
        put(name, bytes, true);
    }

    private void put(String name, InputStream in, boolean worthPacking) throws IOException {
        zip.setLevel(worthPacking ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
        zip.putNextEntry(new ZipEntry(Manifest.requireSound(name)));
        MessageDigest hash = sha256();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            zip.write(piece, 0, read);
            hash.update(piece, 0, read);
            size += read;
            if (progress != null) {
                progress.add(read);
            }
        }
        zip.closeEntry();
        entries.put(name, new Manifest.Entry(size, HexFormat.of().formatHex(hash.digest())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Completes the archive, brings it onto the disk and gives it its name. */
    Manifest seal(Map<String, String> facts) throws IOException {
        var manifest = new Manifest(facts, entries);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.text());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        channel.close();
        try {
            Files.move(part, file);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Refusal(meanwhile, "backup.exists", file);
        }
        sealed = true;
        DataFolder.force(file.toAbsolutePath().getParent());
        return manifest;
    }

    /** Leaves nothing behind unless the archive is complete. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException stopping) {
            // It runs, or has run.
        }
        discard();
    }

    private void discard() {
        if (sealed) {
            return;
        }
        try {
            Files.deleteIfExists(part);
            channel.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
