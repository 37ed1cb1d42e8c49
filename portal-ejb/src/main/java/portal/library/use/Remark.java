package portal.library.use;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says of a resource (评论).
 *
 * @param words          text, and nothing else; empty where the bureau removed it
 * @param by             the user name
 * @param name           as the portal called them then
 * @param school         the name of their school then; empty for somebody of the bureau
 * @param removedBecause why the bureau removed it
 */
public record Remark(
        long id, String words, String by, String name, String school, Instant at,
        Optional<String> removedBecause) {

    static final int LONGEST = 1_000;
}
