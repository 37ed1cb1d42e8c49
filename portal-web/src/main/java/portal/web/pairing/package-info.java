/**
 * Pairing on pages and in the API: the bureau's allocation, the county's pairs, a school's
 * partners.
 *
 * <p>Begin with {@link portal.web.pairing.AllocationView}, the bureau's own page; {@link
 * portal.web.pairing.PairingsView} and {@link portal.web.pairing.PartnersView} show what it
 * published. The API's are {@link portal.web.pairing.AllocationsResource} and {@link
 * portal.web.pairing.PairingsResource}.
 *
 * <p>Not here: how a plan is found, proven and published ({@code portal.pairing}).
 */
package portal.web.pairing;
