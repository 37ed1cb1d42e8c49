package portal.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.http.Abortable;

/**
 * A stored object that is read from any place: who jumps gets a little, who goes on gets the rest as
 * one stream. Nothing is held in memory, and a line that breaks is taken up once where it broke.
 */
final class ObjectChannel implements SeekableByteChannel {

    /** As much as a reader gets who may jump again, such as of a zip. */
    private static final int A_LITTLE = 1 << 18;

    private static final int PIECE = 1 << 16;

    private final Range object;
    private final long size;

    private boolean open = true;
    private long position;
    private InputStream stream;
    private long streamed;
    private long streamedTo;

    /** Bytes of the object from one place up to another, which is not among them. */
    @FunctionalInterface
    interface Range {

        InputStream read(long from, long to) throws IOException;
    }

    ObjectChannel(Range object, long size) {
        this.object = object;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        requireOpen();
        if (position >= size) {
            return -1;
        }
        if (!into.hasRemaining()) {
            return 0;
        }
        int read;
        try {
            read = next(into);
        } catch (IOException broken) {
            leave();
            read = nextAgain(into);
        }
        position += read;
        return read;
    }

    private int nextAgain(ByteBuffer into) throws IOException {
        try {
            return next(into);
        } catch (NoSuchFileException | StoreAway known) {
            throw known;
        } catch (IOException broken) {
            throw new StoreAway(broken);
        }
    }

    private int next(ByteBuffer into) throws IOException {
        if (stream == null || streamed != position || streamed >= streamedTo) {
            boolean goesOn = streamed == position && position > 0;
            leave();
            streamedTo = goesOn ? size : Math.min(size, position + A_LITTLE);
            stream = object.read(position, streamedTo);
            streamed = position;
        }
        var piece = new byte[(int) Math.min(Math.min(PIECE, into.remaining()), streamedTo - streamed)];
        int read = stream.read(piece);
        if (read <= 0) {
            throw new EOFException("the storage sent less than it has");
        }
        into.put(piece, 0, read);
        streamed += read;
        return read;
    }

    /** What nobody waits for is not read to its end. */
    private void leave() throws IOException {
        var left = stream;
        stream = null;
        if (left != null) {
            if (streamed < streamedTo && left instanceof Abortable unread) {
                unread.abort();
            } else {
                left.close();
            }
        }
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        requireOpen();
        if (place < 0) {
            throw new IllegalArgumentException("before the first byte: " + place);
        }
        position = place;
        return this;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return size;
    }

    private void requireOpen() throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            leave();
        }
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long at) {
        throw new NonWritableChannelException();
    }
}
