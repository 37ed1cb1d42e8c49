package portal.identity;

/** What an administrator must know of an account at once; of several, the first that holds. */
public enum AccountState {
    DISABLED,
    LOCKED,
    LAPSED,
    WAITING,
    NO_RIGHT,
    PASSWORD_OLD,
    OPEN
}
