package portal.tenancy.folder;

import portal.tenancy.PolicyKey;

/**
 * A figure in force for a county (政策参数), with where it comes from.
 *
 * @param text     as the file writes it
 * @param value    what the key reads in it
 * @param profile  the adopted profile that sets it, empty for another origin
 * @param document the document and section of its clause, empty where the file names none
 * @param file     the file below the tenants folder
 */
public record Figure(
        PolicyKey<?> key,
        String text,
        Object value,
        Origin origin,
        String profile,
        String document,
        String clauseZh,
        String clauseEn,
        String file,
        int line) {

    /** Who sets a figure; an earlier one prevails over a later one. */
    public enum Origin { COUNTY, PROFILE, NATION }
}
