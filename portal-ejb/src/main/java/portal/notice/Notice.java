package portal.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice as its reader sees it (待办、消息).
 *
 * @param id      null where it is no row but asked for each time
 * @param due     the last day, or null
 * @param seen    whether this reader has seen it
 * @param doneAt  since when it is done, or null
 * @param doneBy  the user name, or null
 */
public record Notice(
        Long id,
        String kind,
        boolean toDo,
        List<String> figures,
        String path,
        LocalDate due,
        Instant raisedAt,
        boolean seen,
        Instant doneAt,
        String doneBy) {

    /** Whether it still waits for its reader: a to-do that is not done, a message not seen. */
    public boolean isOpen() {
        return toDo ? doneAt == null : !seen;
    }
}
