package portal.school.diagnosis;

/** What a school lacks in a subject; each is one point of need. */
public enum NeedMark {

    /** Half a teacher and a fifth of those expected are missing, or nobody teaches it (缺人). */
    SHORT,

    /** Nobody teaches it above all other subjects (无专职教师). */
    NO_SPECIALIST,

    /** Nobody who teaches it is a backbone teacher or has the first title or above (无骨干). */
    NO_EXPERIENCE
}
