package portal.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import portal.RuleViolation;

/** What one request adds to an upload: everything that came of it, or nothing where it lied. */
final class UploadWriting {

    private final UploadFolder folder;
    private final PartialUpload upload;
    private final FileChannel lock;
    private final long from;
    private final MessageDigest sha256 = FileArrivals.sha256();
    private long at;

    /** @param lock by which writers of the upload know of each other, held for one piece at a time */
    UploadWriting(UploadFolder folder, PartialUpload upload, FileChannel lock, long from) {
        this.folder = folder;
        this.upload = upload;
        this.lock = lock;
        this.from = from;
        at = from;
    }

    /** The digest of the whole file, where all of it came with this request. */
    Optional<Digest> digest() {
        return from == 0 ? Optional.of(Digest.of(sha256.digest())) : Optional.empty();
    }

    /**
     * Writes what comes until the line ends or breaks.
     *
     * @return how far the upload has come
     */
    long take(InputStream in, Purpose purpose, FileArrivals arrivals) throws IOException {
        try (FileChannel out = FileChannel.open(
                folder.bytes(upload.id()), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            requirePlace(out);
            var disk = new SteadyForcing(() -> out.force(true));
            try {
                var piece = new byte[FileArrivals.PIECE];
                for (int read = more(in, piece); read >= 0; read = more(in, piece)) {
                    add(out, ByteBuffer.wrap(piece, 0, read));
                    disk.grown(read);
                    if (at >= TypeDetection.PREFIX && at - read < TypeDetection.PREFIX) {
                        look(purpose, arrivals);
                    }
                }
            } finally {
                disk.finish();
            }
        }
        return at;
    }

    /** A line that breaks brings no more; what it brought before stays. */
    private int more(InputStream in, byte[] piece) {
        try {
            return in.read(piece);
        } catch (IOException lost) {
            return -1;
        }
    }

    private void requirePlace(FileChannel out) throws IOException {
        if (out.size() != at) {
            throw new RuleViolation("content.upload-offset", out.size());
        }
    }

    private void add(FileChannel out, ByteBuffer bytes) throws IOException {
        if (bytes.remaining() > upload.told().length() - at) {
            undo(out);
            throw new RuleViolation("content.upload-too-long");
        }
        if (from == 0) {
            sha256.update(bytes.duplicate());
        }
        try (var alone = folder.alone(upload.id(), lock)) {
            requirePlace(out);
            while (bytes.hasRemaining()) {
                at += out.write(bytes, at);
            }
        }
    }

    /** Nothing of this request stays, unless somebody else has gone on from it already. */
    private void undo(FileChannel out) throws IOException {
        try (var alone = folder.alone(upload.id(), lock)) {
            if (out.size() == at) {
                out.truncate(from);
            }
        }
    }

    private void look(Purpose purpose, FileArrivals arrivals) throws IOException {
        try {
            arrivals.requireLikely(folder.bytes(upload.id()), upload.told().name(), purpose);
        } catch (RuleViolation refused) {
            folder.remove(upload.id());
            throw refused;
        }
    }
}
