package portal.library.offline;

import java.time.Instant;

/**
 * A package that stands (离线资源包).
 *
 * @param job     the id of the job that packed it
 * @param file    the id of the stored file
 * @param until   when it is removed
 * @param isWhole whether its asker still reads everything in it; else nobody takes it any more
 */
public record ResourcePackage(
        long id, long job, String name, long file, long bytes, Instant madeAt, Instant until,
        boolean isWhole) {

    /** What stored packages belong to. */
    static final String KIND = "ResourcePackage";
}
