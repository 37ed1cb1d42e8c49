/**
 * Pairing on pages and in the API: the bureau's desk, cycles and versions, the county's pairs, a
 * school's partners.
 *
 * <p>Begin with {@link portal.web.pairing.DeskView}, the page on which a bureau makes its plan, and
 * {@link portal.web.pairing.DeskServlet}, which its script asks; {@link portal.web.pairing.DeskWords}
 * says what stands there. {@link portal.web.pairing.CycleView} and {@link
 * portal.web.pairing.VersionsView} are before and after it; {@link portal.web.pairing.PairingsView} and {@link portal.web.pairing.PartnersView} show what it
 * published. The API's are {@link portal.web.pairing.AllocationsResource} and {@link
 * portal.web.pairing.PairingsResource}.
 *
 * <p>Not here: how a plan is found, proven and published ({@code portal.pairing}).
 */
package portal.web.pairing;
