package portal.school.history;

/** Told within the transaction that changed the county's registers of schools or teachers. */
public record RegisterChanged() {}
