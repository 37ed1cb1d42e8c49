package portal.school.network;

import java.time.OffsetDateTime;
import portal.OneLine;
import portal.RuleViolation;

/**
 * Who had something recorded, when, and why.
 *
 * @param by a user name
 */
record Told(String reason, String by, OffsetDateTime at) {

    private static final int LONGEST = 500;

    Told {
        reason = OneLine.of(reason);
        if (reason.isEmpty()) {
            throw new RuleViolation("network.reason-missing");
        }
        if (reason.length() > LONGEST) {
            throw new RuleViolation("network.reason-too-long", LONGEST);
        }
    }
}
