package portal.school.diagnosis;

/**
 * Who teaches a subject at a school, of those at their posts.
 *
 * @param all         teachers of the subject
 * @param specialists of them, those who teach it first of their subjects (专职)
 * @param backbone    of all, backbone teachers of any level whose time has not run out
 * @param ofCounty    of these, those of the county's level or above
 * @param first       of all, those with the first title or above (一级及以上)
 * @param senior      of these, those with a senior title (高级、正高级)
 */
public record SubjectTeachers(
        int all, int specialists, int backbone, int ofCounty, int first, int senior) {

    public static final SubjectTeachers NOBODY = new SubjectTeachers(0, 0, 0, 0, 0, 0);
}
