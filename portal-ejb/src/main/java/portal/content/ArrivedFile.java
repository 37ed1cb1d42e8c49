package portal.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file whose bytes have arrived and are safe on the disk, and that is nobody's yet: it is either
 * kept ({@link StoredFiles#keep}) or, when this is closed, forgotten.
 */
public final class ArrivedFile implements AutoCloseable {

    private final Path bytes;
    private final String county;
    private final Digest digest;
    private final long size;
    private final FileType type;
    private final String name;
    private final Purpose purpose;
    private boolean isSent;

    ArrivedFile(
            Path bytes, String county, Digest digest, long size, FileType type, String name,
            Purpose purpose) {
        this.bytes = bytes;
        this.county = county;
        this.digest = digest;
        this.size = size;
        this.type = type;
        this.name = name;
        this.purpose = purpose;
    }

    /** Its bytes lie where they will be kept. */
    void sent() {
        isSent = true;
    }

    boolean isSent() {
        return isSent;
    }

    /** Where the bytes are until the file is sent, kept or forgotten; to be read alone. */
    public Path bytes() {
        return bytes;
    }

    public String county() {
        return county;
    }

    public Digest digest() {
        return digest;
    }

    public long size() {
        return size;
    }

    public FileType type() {
        return type;
    }

    /** As it was called, cleaned. */
    public String name() {
        return name;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** What a crash leaves behind here is swept away later. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(bytes);
    }
}
