package portal.identity;

/**
 * An account to be opened in the caller's county, with its first right.
 *
 * @param name        what stands before the {@code @}
 * @param staffNumber a teacher's number at their school, or null
 */
public record NewAccount(String name, String displayName, String staffNumber, NewRight right) {}
