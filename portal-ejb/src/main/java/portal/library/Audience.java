package portal.library;

/** How far a version of a resource is shared (共享范围), the narrowest first. */
public enum Audience {

    /** The school that brought it, or the bureau alone. */
    OWN_SCHOOL,

    /** Its partners of the plan in force too, and whoever is bundled with them. */
    PARTNERS,

    /** Everybody of the county. */
    COUNTY,

    /** The published catalogue of the province. */
    PROVINCE,

    /** The published catalogue of all counties. */
    ALL;

    /** Whether other counties read what goes so far, in the published catalogue. */
    public boolean isBeyondCounty() {
        return compareTo(COUNTY) > 0;
    }

    /** Whether the bureau looks at what is to go so far. */
    public boolean isReviewed() {
        return compareTo(COUNTY) >= 0;
    }
}
