/**
 * The county's register of teachers (教师): who they are, what they teach, what was conferred on
 * them, and at which school they belonged on any day.
 *
 * <p>Begin with {@link portal.school.teacher.TeacherProfile}, what is stated of one of them, and
 * {@link portal.school.teacher.TeacherIntake}, which takes them from the file that a bureau
 * already has. Where somebody belonged on the day of a record is asked of
 * {@link portal.school.teacher.SchoolOnDay}, and never of today's register.
 *
 * <p>Not here: postings, which never change a teacher's school ({@code portal.rotation}), and the
 * accounts with which teachers sign in ({@code portal.identity}).
 */
package portal.school.teacher;
