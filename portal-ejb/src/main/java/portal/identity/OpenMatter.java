package portal.identity;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that whoever takes a post over finds unfinished (未办事项), as it stood on the day of the
 * hand-over.
 *
 * @param key     both bundles word it as {@code handover.matter.<key>}
 * @param figures what the words need, in their order
 * @param since   since when it is open, or by when it is to be done; null where nobody knows
 * @param path    the page of the portal where it is seen to, or null
 */
public record OpenMatter(String key, List<String> figures, LocalDate since, String path) {}
