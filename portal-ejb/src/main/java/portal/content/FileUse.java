package portal.content;

import portal.RuleViolation;

/**
 * How much a county keeps, or a part of it, and how much it may.
 *
 * @param files how many
 * @param bytes what they take; the same bytes count once
 * @param quota as much as they may take
 */
public record FileUse(long files, long bytes, long quota) {

    private static final int PERCENT = 100;
    private static final int NEARLY = 90;

    public long free() {
        return Math.max(0, quota - bytes);
    }

    /**
     * Refuses what there is no room for.
     *
     * @param refusal the key of a message that names how much it is, how much is free, how much there
     *                may be and how much is used, in megabytes
     */
    public void require(long more, String refusal) {
        if (more > free()) {
            throw new RuleViolation(refusal, FileArrivals.megabytes(more),
                    FileArrivals.megabytes(free()), FileArrivals.megabytes(quota),
                    FileArrivals.megabytes(bytes));
        }
    }

    public int percent() {
        return (int) Math.min(PERCENT, quota == 0 ? PERCENT : bytes * PERCENT / quota);
    }

    public boolean isNearlyFull() {
        return percent() >= NEARLY;
    }
}
