package portal.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A backup that is read: an archive that may be cut off, damaged, or made by somebody who means
 * harm, and is believed only as far as its manifest and its hashes agree.
 */
final class StoredBackup implements AutoCloseable {

    private static final int PIECE = 1 << 17;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private StoredBackup(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens it and reads what it says of itself, or refuses it with a sentence. */
    static StoredBackup open(Path file) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException notAZip) {
            throw damaged(file, notAZip);
        }
        try {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new IOException(Manifest.NAME);
            }
            try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                var stored = new StoredBackup(file, zip, Manifest.read(in));
                stored.requireSameEntries();
                return stored;
            }
        } catch (IOException | IllegalArgumentException unlike) {
            try {
                zip.close();
            } catch (IOException unclosed) {
                unlike.addSuppressed(unclosed);
            }
            throw damaged(file, unlike);
        }
    }

    private static Refusal damaged(Path file, Exception reason) {
        return new Refusal(reason, "restore.damaged", file, reason.getMessage());
    }

    Manifest manifest() {
        return manifest;
    }

    /** The archive has what its manifest names, each once, and no byte counts twice. */
    private void requireSameEntries() throws IOException {
        var seen = new HashSet<String>();
        long packed = 0;
        for (var entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            String name = entry.isDirectory()
                    ? entry.getName().substring(0, entry.getName().length() - 1)
                    : entry.getName();
            Manifest.Entry listed = manifest.entries().get(name);
            boolean known = name.equals(Manifest.NAME)
                    || listed != null && listed.isFolder() == entry.isDirectory();
            if (!known || !seen.add(name)) {
                throw new IOException(name);
            }
            packed += entry.getCompressedSize();
        }
        if (seen.size() != manifest.entries().size() + 1 || packed > Files.size(file)) {
            throw new IOException(Manifest.NAME);
        }
    }

    /** Reads every file and compares it with the manifest; nothing is written. */
    void verify(Progress progress) {
        try {
            for (var entry : manifest.entries().entrySet()) {
                if (!entry.getValue().isFolder()) {
                    copy(entry.getKey(), entry.getValue(), OutputStream.nullOutputStream(),
                            progress);
                }
            }
        } catch (IOException | IllegalArgumentException unlike) {
            throw damaged(file, unlike);
        }
    }

    /** Writes everything into an empty folder, for its owner alone, and brings it onto the disk. */
    void unpack(Path into, Progress progress) throws IOException {
        for (var entry : manifest.entries().entrySet()) {
            Path target = into.resolve(Manifest.requireSound(entry.getKey()));
            if (entry.getValue().isFolder()) {
                Files.createDirectories(target);
                DataFolder.permit(target, "rwx------");
                continue;
            }
            Files.createDirectories(target.getParent());
            DataFolder.createNewPrivate(target);
            try (OutputStream out = Files.newOutputStream(target)) {
                copy(entry.getKey(), entry.getValue(), out, progress);
            }
        }
        force(into);
    }

    /** All but the database, which brings its own files onto the disk when it recovers. */
    private void force(Path into) throws IOException {
        for (var entry : manifest.entries().entrySet()) {
            Path made = into.resolve(entry.getKey());
            if (entry.getKey().startsWith("db/")) {
                continue;
            }
            if (entry.getValue().isFolder()) {
                DataFolder.force(made);
            } else {
                try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        DataFolder.force(into);
    }

    private void copy(String name, Manifest.Entry entry, OutputStream to, Progress progress)
            throws IOException {
        MessageDigest hash = BackupArchive.sha256();
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > entry.size()) {
                    throw new IOException(name);
                }
                hash.update(piece, 0, read);
                to.write(piece, 0, read);
                progress.add(read);
            }
        }
        if (size != entry.size()
                || !HexFormat.of().formatHex(hash.digest()).equals(entry.sha256())) {
            throw new IOException(name);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException alreadyGone) {
            throw damaged(file, alreadyGone);
        }
    }
}
