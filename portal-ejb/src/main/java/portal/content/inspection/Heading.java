package portal.content.inspection;

/**
 * A heading within a document, in its order.
 *
 * @param level 1 to 6
 */
public record Heading(int level, String words) {}
