package portal.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A backup that was made of this portal, or one that it was restored from (备份).
 *
 * @param at           when it was begun, or when it was restored
 * @param node         the machine that it was done on
 * @param file         where the archive stood then
 * @param schema       the last migration that the database in it had seen
 * @param program      the version of the program that made it
 * @param madeAt       the moment whose state it holds
 * @param withDatabase false if the database was an external one, and is not in it
 */
public record Backup(
        UUID id, Kind kind, Instant at, Duration took, String node, String file, long bytes,
        String schema, String program, Instant madeAt, boolean withDatabase) {

    /** By what command it came. */
    public enum Kind { MADE, BEFORE_UPGRADE, RESTORED }
}
