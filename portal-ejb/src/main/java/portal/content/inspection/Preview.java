package portal.content.inspection;

/**
 * A small picture of a page, a slide or a picture, with nothing in it but what is seen.
 *
 * @param page from 1
 * @param jpeg the picture's bytes, 900 px wide at most
 */
public record Preview(int page, byte[] jpeg) {}
