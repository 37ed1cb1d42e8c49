/**
 * Pairing on pages and in the API: the bureau's allocation, the county's pairs, a school's partners.
 *
 * <p>Begin with {@link portal.web.pairing.AllocationView}, the bureau's own page.
 */
package portal.web.pairing;
