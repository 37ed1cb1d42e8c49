package portal.school.teacher;

import java.time.Instant;

/**
 * What a teacher asked of whoever keeps their record.
 *
 * @param decidedAt null while it is open
 * @param decidedBy the user name of whoever decided
 * @param answer    what they said to it, or null
 */
public record PersonRequest(
        long id, String staffNumber, String name, Kind kind, String words, Instant askedAt,
        Instant decidedAt, String decidedBy, boolean accepted, String answer) {

    /** What is asked for: that the record be corrected, or erased. */
    public enum Kind { CORRECTION, ERASURE }

    public boolean open() {
        return decidedAt == null;
    }
}
