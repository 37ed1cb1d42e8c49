/**
 * Who supports whom (结对): the cycle with its settings, the plan with all that is settled by hand, the
 * versions that are kept of it, and the pairs that are published.
 *
 * <p>Begin with {@link portal.pairing.PairingDesk}, where an officer makes the plan;
 * {@link portal.pairing.PlanVersions} keeps it and proves it again,
 * {@link portal.pairing.PlanPublishing} makes it the county's by two people, and
 * {@link portal.pairing.Partners} and
 * {@link portal.pairing.PartnerContacts} are what a school sees of it. The optimiser itself and
 * its checker are {@code portal.allocation}, which knows no county.
 *
 * <p>Not here: agreements and what is done under them.
 */
package portal.pairing;
