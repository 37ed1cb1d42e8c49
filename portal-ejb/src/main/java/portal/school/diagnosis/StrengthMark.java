package portal.school.diagnosis;

/** What speaks for a school that is to help others in a subject; each is one point of strength. */
public enum StrengthMark {

    /** Somebody teaches the subject above all others, and it is not short of teachers. */
    STAFFED,

    /** A backbone teacher of the county or above teaches it (县级及以上骨干教师). */
    BACKBONE,

    /** A teacher with a senior title teaches it (高级及以上职称). */
    SENIOR
}
