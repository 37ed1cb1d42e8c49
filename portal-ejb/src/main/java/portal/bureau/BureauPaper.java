package portal.bureau;

import java.time.Instant;

/**
 * A paper of the county (县级文件) that its figures rest on, published to everybody there.
 *
 * @param file  the id of the stored file
 * @param name  the file's
 * @param by    the user name of who published it
 */
public record BureauPaper(
        long id, String title, long file, String name, long size, String by, Instant at) {}
