/**
 * What each school can give and needs in each subject (学科优势与需求), 0 to 3, and which part in the pairing
 * that suggests.
 *
 * <p>Begin with {@link portal.school.diagnosis.LevelRule}, which says how a level follows from the
 * teachers at their posts, and {@link portal.school.diagnosis.Diagnoses}, which reads them. What a
 * bureau knows better it corrects with a reason ({@link portal.school.diagnosis.LevelCorrecting}).
 * {@link portal.school.diagnosis.RoleRule} proposes who supports and who receives.
 *
 * <p>Not here: how many teachers a school should have ({@code portal.school.establishment}), and what
 * is made of the levels ({@code portal.pairing}).
 */
package portal.school.diagnosis;
