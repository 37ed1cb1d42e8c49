package portal.library.find;

import java.time.Duration;
import java.time.Instant;
import portal.library.ResourceKind;
import portal.library.TaughtStage;

/**
 * A version that was found, with what lists are narrowed by.
 *
 * @param version  the id of the version that the caller reads
 * @param school   the id of the school that brought it; null for the bureau's own
 * @param grade    null for a resource of any, as stage, textbook and part
 * @param rank     how well its words fit
 */
record Hit(
        long version, long resource, Long school, String subject, Integer grade, TaughtStage stage,
        ResourceKind kind, Long textbook, Long part, Instant sharedAt, double rank) {

    /** How much of its rank a resource keeps when it has grown old. */
    private static final double OLD = 0.8;
    private static final double DAYS = 365;

    /** The words first, and of two that fit alike the one that is newer. */
    double score(Instant now) {
        double years = Math.max(0, Duration.between(sharedAt, now).toDays() / DAYS);
        return rank * (OLD + (1 - OLD) / (1 + years));
    }
}
