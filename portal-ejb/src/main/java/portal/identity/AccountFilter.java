package portal.identity;

/**
 * Which accounts are asked for; null means all.
 *
 * @param text   part of a name, a user name or a staff number
 * @param school a school's code
 */
public record AccountFilter(String text, String role, String school, Kind kind) {

    public static final AccountFilter ALL = new AccountFilter(null, null, null, null);

    /** A state to look for, and what else an administrator goes through from time to time. */
    public enum Kind {
        DISABLED, LOCKED, LAPSED, WAITING, NO_RIGHT, PASSWORD_OLD, OPEN, NEVER_SIGNED_IN, UNUSED, NO_FACTOR
    }
}
