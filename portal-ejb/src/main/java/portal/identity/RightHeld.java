package portal.identity;

import java.time.Instant;

/**
 * A right with where it comes from: what somebody may do and why.
 *
 * @param reason    what was written down when it was given, or null
 * @param grantedBy who gave it, or null where the portal did at its start
 */
public record RightHeld(RoleGrant grant, String reason, String grantedBy, Instant grantedAt) {}
