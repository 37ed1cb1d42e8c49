/**
 * The persons whom a school names to its partners (联系人): name, post, and a telephone where they
 * gave one.
 *
 * <p>Begin with {@link portal.school.contact.ContactKeeping}, where a school names them and the
 * bureau for any school; {@link portal.school.contact.SchoolContacts} is who reads them there.
 * Telephones are sealed as teachers' are ({@code portal.identity.personal}).
 *
 * <p>Not here: which schools are partners, and so may read them too ({@code portal.pairing}).
 */
package portal.school.contact;
