package portal.document.intake;

import java.time.Instant;

/**
 * What was taken in from one file at one time (批次).
 *
 * @param takenName  how they are called who took it
 * @param faulty     rows that were left out
 * @param undoneName how they are called who undid it, or null
 */
public record ImportBatch(
        long id, String list, String fileName, Long job, String takenBy, String takenName,
        Instant takenAt, int added, int changed, int same, int faulty, String undoneName,
        Instant undoneAt) {

    public boolean isUndone() {
        return undoneAt != null;
    }
}
