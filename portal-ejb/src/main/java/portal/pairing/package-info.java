/**
 * Who supports whom (结对): the cycle, the runs of the optimiser, what the bureau insists on, and the
 * pairs that it publishes.
 *
 * <p>Begin with {@link portal.pairing.PairingAllocation}, where a bureau solves, pins, forbids and
 * publishes; {@link portal.pairing.Partners} is what a school sees of it. The optimiser itself and
 * its checker are {@code portal.allocation}, which knows no county.
 *
 * <p>Not here: agreements and what is done under them.
 */
package portal.pairing;
