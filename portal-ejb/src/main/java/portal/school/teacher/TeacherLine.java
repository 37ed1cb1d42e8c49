package portal.school.teacher;

/**
 * A teacher as a list shows them, on the day of the list.
 *
 * @param schoolName of the school that they belong to on that day; null for none
 */
public record TeacherLine(
        long id, int version, TeacherProfile profile, String schoolName, boolean erased) {}
