package portal.content;

import java.time.Instant;
import java.util.Optional;

/**
 * A stored file (文件) as its row tells of it.
 *
 * @param type         by its bytes
 * @param name         as it was called by whoever brought it, cleaned
 * @param purpose      the code of the purpose it is kept for
 * @param keptBy       the user name
 * @param missingSince since when its bytes are known to be lost; empty for a sound one
 * @param damagedSince since when they are known not to be what they were; empty for a sound one
 */
public record StoredFile(
        long id,
        Digest digest,
        long size,
        FileType type,
        String name,
        String purpose,
        FileOwner owner,
        String keptBy,
        Instant keptAt,
        Optional<Instant> missingSince,
        Optional<Instant> damagedSince) {}
