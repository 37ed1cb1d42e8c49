package portal.identity;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that a post has unfinished (未办事项): on the home page of whoever has it, and, as it stood
 * on the day of the hand-over, on the list of whoever takes it over.
 *
 * @param key     both bundles word it as {@code handover.matter.<key>}
 * @param figures what the words need, in their order
 * @param since   since when it is open, or by when it is to be done; null where nobody knows
 * @param path    the page of the portal where it is seen to, or null
 */
public record OpenMatter(String key, List<String> figures, LocalDate since, String path) {}
