package portal.content;

import java.time.Instant;

/**
 * How much a county keeps, as the platform's operator sees it: figures, and no file's name.
 *
 * @param missing   files whose bytes are lost
 * @param countedAt when a node last counted
 */
public record CountyFileUse(
        String county, String name, FileUse use, long missing, Instant countedAt) {}
