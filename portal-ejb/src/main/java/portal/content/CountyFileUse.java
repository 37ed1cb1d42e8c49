package portal.content;

import java.time.Instant;

/**
 * How much a county keeps, as the platform's operator sees it: figures, and no file's name.
 *
 * @param countedAt when a node last counted
 */
public record CountyFileUse(String county, String name, FileCount count, Instant countedAt) {

    public FileUse use() {
        return count.use();
    }
}
