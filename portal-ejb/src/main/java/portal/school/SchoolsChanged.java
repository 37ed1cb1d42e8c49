package portal.school;

/** Told within the transaction that changed the county's register of schools. */
public record SchoolsChanged() {}
