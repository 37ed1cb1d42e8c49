package portal.content;

import java.time.Instant;
import java.util.Optional;

/**
 * An upload that has begun and that no capability has taken (续传): it may lack bytes, or have all.
 *
 * @param id        32 hexadecimal figures that nobody guesses
 * @param offset    how many bytes have come
 * @param expiresAt until when more must come, or it is forgotten
 * @param verdict   what it turned out to be, once it had all bytes
 */
public record PartialUpload(
        String id, Announcement told, long offset, Instant begunAt, Instant expiresAt,
        Optional<Verdict> verdict) {

    /** What the bytes are. */
    record Verdict(Digest digest, FileType type) {}

    public boolean isWhole() {
        return offset == told.length();
    }
}
