/**
 * The county's register of schools (学校): what each is, where it lies, and what it can give or
 * needs.
 *
 * <p>Begin with {@link portal.school.SchoolRegistry}, which lists them, and
 * {@link portal.school.SchoolIntake}, which takes them from the file that a bureau already has.
 *
 * <p>Not here: who supports whom ({@code portal.pairing}).
 */
package portal.school;
