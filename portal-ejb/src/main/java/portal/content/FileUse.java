package portal.content;

/**
 * How much a county keeps, and how much it may.
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

    public int percent() {
        return (int) Math.min(PERCENT, quota == 0 ? PERCENT : bytes * PERCENT / quota);
    }

    public boolean isNearlyFull() {
        return percent() >= NEARLY;
    }
}
