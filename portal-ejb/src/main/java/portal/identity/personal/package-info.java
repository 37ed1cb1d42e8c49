/**
 * Numbers that are one person's: identity number (居民身份证号) and telephone. Optional everywhere,
 * sealed at rest, masked wherever they are shown, and seen in full only within a deed on record.
 *
 * <p>Begin with {@link portal.identity.personal.PersonalNumbers}, the one way from a number to what
 * is kept of it and back. What an entity holds is a {@link portal.identity.personal.KeptNumber},
 * which does not know the number at all: no log, page, export or stack trace can show more than
 * its mask.
 *
 * <p>Each county has a key of its own, which the deployment's secret seals. A county's numbers
 * open with no other county's key, equal numbers of two counties have nothing in common, and a new
 * secret changes the row of a key and no row of a person.
 *
 * <p>Not here: whose numbers they are, and who may ask for one.
 */
package portal.identity.personal;
