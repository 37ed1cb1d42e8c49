package portal.school;

import java.util.Map;
import java.util.Optional;

/**
 * Told within the transaction that states anew to which central schools (中心校) some schools belong.
 *
 * @param stated the code of the central school by the code of each school of which that changes; empty
 *               where it belongs to none any more
 * @param reason why, in the words of whoever said so, or the name of the column that says it
 */
public record CentralSchoolsStated(Map<String, Optional<String>> stated, String reason) {}
