package portal.library.use;

/**
 * What one resource has contributed, a part of the sums.
 *
 * @param id         the resource's
 * @param schoolCode null for the bureau's own
 * @param school     its name
 * @param by         the user name of whoever brought it
 */
public record ContributionLine(
        long id, String title, String schoolCode, String school, String by, Contribution counted) {}
