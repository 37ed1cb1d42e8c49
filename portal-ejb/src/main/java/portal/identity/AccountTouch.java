package portal.identity;

/** What an administrator does to an account that can take its owner's part or place. */
public enum AccountTouch {
    RESET_PASSWORD,
    RESET_FACTOR,
    DISABLE,
    ENABLE,
    GRANT,
    END
}
