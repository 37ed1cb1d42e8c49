package portal.bureau.export;

/** Why something of a county is not in its archive, worded in the bundles as {@code countyExport.leftOut.<name>}. */
public enum LeftOut {
    /** The record of deeds is the auditor's to take out. */
    AUDIT,
    /** Accounts, passwords and whatever else is the platform's, which no county reads. */
    PLATFORM,
    /** Sealed under a key that stays with the portal. */
    SEALED,
    /** Reckoned from the rest, and reckoned anew at any time. */
    DERIVED,
    /** Work that is over within days. */
    PASSING
}
