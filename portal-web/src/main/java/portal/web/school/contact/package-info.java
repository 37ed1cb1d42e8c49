/**
 * The page of a school's contact persons, and how one is shown wherever they are.
 *
 * <p>Begin with {@link portal.web.school.contact.SchoolContactsView}.
 *
 * <p>Not here: who may see them ({@code portal.school.contact}), and those of partners
 * ({@code portal.web.pairing}).
 */
package portal.web.school.contact;
