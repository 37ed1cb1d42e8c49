package portal.library.use;

/** What one resource has contributed, a part of the sums. @param id the resource's */
public record ContributionLine(long id, String title, Contribution counted) {}
