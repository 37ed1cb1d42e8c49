package portal.identity;

/** Why a session is over. */
public enum SessionEnd {
    SIGNED_OUT,
    ENDED_BY_OWNER,
    ENDED_BY_ADMINISTRATOR,
    IDLE,
    RIGHTS_CHANGED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    FACTOR_CHANGED,
    DISABLED,
    COUNTY_CLOSED,
    TOKEN_REVOKED,
    TOKEN_REUSED
}
