/**
 * The pages and resources of the register of teachers: list, one teacher, import, export, and what
 * the portal holds of a person.
 *
 * <p>Begin with {@link portal.web.teacher.TeachersView} and {@link portal.web.teacher.TeacherQuery},
 * which the page, the export and the API read alike, so that an export is what one sees.
 *
 * <p>Not here: what a teacher is, and what makes a row faulty ({@code portal.school.teacher}).
 */
package portal.web.teacher;
