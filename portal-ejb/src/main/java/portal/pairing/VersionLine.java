package portal.pairing;

import java.time.OffsetDateTime;

/**
 * A version as a list tells it, without the problem and the plan that are kept with it.
 *
 * @param number from 1 on in its cycle
 * @param total  in points
 */
public record VersionLine(
        Long id, int number, String note, String keptBy, OffsetDateTime keptAt, long total) {}
