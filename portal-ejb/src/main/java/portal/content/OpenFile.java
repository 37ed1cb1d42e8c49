package portal.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/** A stored file whose bytes can be read from any place, until it is closed. */
public final class OpenFile implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final StoredFile file;
    private final SeekableByteChannel bytes;
    private final boolean onRecord;

    OpenFile(StoredFile file, SeekableByteChannel bytes, boolean onRecord) {
        this.file = file;
        this.bytes = bytes;
        this.onRecord = onRecord;
    }

    /** Whether its opening is on record, so that nobody on the way may keep it either. */
    public boolean isOnRecord() {
        return onRecord;
    }

    public StoredFile file() {
        return file;
    }

    /** All bytes, from the first. */
    public InputStream stream() throws IOException {
        bytes.position(0);
        return Channels.newInputStream(bytes);
    }

    /** Sends so many bytes from that place, piece by piece. */
    public void send(OutputStream out, long from, long length) throws IOException {
        var piece = ByteBuffer.allocate(PIECE);
        bytes.position(from);
        for (long left = length; left > 0;) {
            piece.clear().limit((int) Math.min(PIECE, left));
            int read = bytes.read(piece);
            if (read < 0) {
                throw new EOFException("stored file " + file.id() + " is cut off");
            }
            out.write(piece.array(), 0, read);
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
