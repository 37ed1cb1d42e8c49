package portal.content;

import java.util.Optional;

/**
 * What somebody says of a file before its bytes come.
 *
 * @param purpose  the code of what it is for
 * @param name     as it is called there
 * @param length   how many bytes it has
 * @param digest   by what its bytes are known, where that was told
 * @param modified when it was last changed there, in whatever form its sender knows it again by
 */
public record Announcement(
        String purpose, String name, long length, Optional<Digest> digest,
        Optional<String> modified) {}
