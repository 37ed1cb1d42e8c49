package portal.identity;

import java.time.Instant;

/**
 * That an administrator reset somebody's password, for its owner to know.
 *
 * @param by their name, or null where the owner's county may not know it
 */
public record PasswordReset(Instant at, String by) {}
