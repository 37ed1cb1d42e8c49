package portal.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** The bytes of a file as they are taken to the disk: counted, digested, and no more than so many. */
final class TakenBytes extends OutputStream {

    private final FileChannel file;
    private final SteadyForcing disk;
    private final MessageDigest digest = FileArrivals.sha256();
    private final long most;
    private long size;

    TakenBytes(Path path, long most) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.WRITE);
        disk = new SteadyForcing(() -> file.force(true));
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int from, int length) throws IOException {
        size += length;
        if (size > most) {
            throw FileArrivals.tooLarge(most);
        }
        digest.update(piece, from, length);
        var bytes = ByteBuffer.wrap(piece, from, length);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        disk.grown(length);
    }

    /** What they are, once a loss of power takes none of them any more. */
    Digest safe() throws IOException {
        disk.finish();
        return Digest.of(digest.digest());
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
