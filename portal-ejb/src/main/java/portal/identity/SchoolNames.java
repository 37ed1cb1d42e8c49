package portal.identity;

import java.util.List;

/**
 * The schools of the caller's county, as whoever keeps them tells this capability, which lies below
 * theirs.
 */
public interface SchoolNames {

    /** All of them, by code. */
    List<SchoolName> all();
}
