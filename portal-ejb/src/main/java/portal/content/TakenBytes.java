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
    private final MessageDigest digest = FileArrivals.sha256();
    private final long most;
    private long size;

    TakenBytes(Path file, long most) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.WRITE);
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
    }

    /** What they are, once a loss of power takes none of them any more. */
    Digest safe() throws IOException {
        file.force(true);
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
