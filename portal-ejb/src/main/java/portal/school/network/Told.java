package portal.school.network;

import java.time.OffsetDateTime;
import portal.RuleViolation;

/**
 * Who had something recorded, when, and why.
 *
 * @param by a user name
 */
record Told(String reason, String by, OffsetDateTime at) {

    private static final int LONGEST = 500;

    Told {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("network.reason-missing");
        }
        reason = reason.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
        if (reason.length() > LONGEST) {
            throw new RuleViolation("network.reason-too-long", LONGEST);
        }
    }
}
