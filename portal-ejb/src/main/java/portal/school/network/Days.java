package portal.school.network;

import java.time.LocalDate;
import portal.RuleViolation;

/**
 * The days from one to another, both included.
 *
 * @param until the last day, or null where none is known
 */
public record Days(LocalDate since, LocalDate until) {

    public Days {
        if (since == null) {
            throw new RuleViolation("network.since-missing");
        }
        if (until != null && until.isBefore(since)) {
            throw new RuleViolation(
                    "network.ends-before-it-began", since.toString(), until.toString());
        }
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    boolean meets(Days other) {
        return (other.until == null || !since.isAfter(other.until))
                && (until == null || !until.isBefore(other.since));
    }

    /** Whether all of the other's days are among these. */
    boolean holds(Days other) {
        return has(other.since)
                && (until == null || other.until != null && !other.until.isAfter(until));
    }
}
