package portal.library.describe;

import java.time.Instant;

/** What somebody described by one table (批次), as long as it can be undone. @param resources how many */
public record DescribedBatch(long id, Instant takenAt, int resources) {}
