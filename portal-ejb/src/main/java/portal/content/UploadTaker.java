package portal.content;

import java.util.Optional;

/**
 * Says for one purpose who may upload piece by piece what the capability takes later. The capability
 * implements it; purposes for which nobody answers are uploaded by nobody.
 */
public interface UploadTaker {

    Purpose purpose();

    /**
     * Refuses those who may not send such files, and what there is no room for, before a byte is taken.
     *
     * @param promised as much as the caller has on its way already
     */
    void expect(long bytes, long promised);

    /**
     * What the caller may read already and has the very same bytes; it answers from such records
     * alone, never from what the county's store holds.
     */
    default Optional<Known> known(Digest digest, long size) {
        return Optional.empty();
    }

    /**
     * A record with the same bytes.
     *
     * @param path its page, below the portal's root
     */
    record Known(String title, String path) {}
}
