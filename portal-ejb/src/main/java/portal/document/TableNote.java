package portal.document;

import java.util.List;

/**
 * What whoever sent a file should know about how it was read, and is no fault of a cell.
 *
 * @param key     the message that says it
 * @param figures what the message names
 */
public record TableNote(String key, List<Object> figures) {}
