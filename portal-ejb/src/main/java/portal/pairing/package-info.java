/**
 * Who supports whom (结对帮扶): cycles, allocation runs, agreements, bundles of schools and their
 * staged goals.
 *
 * <p>Begin with {@link portal.pairing.PairingKeys}: what a county may set, before there is anything
 * else here.
 *
 * <p>Not here: what the schools do together ({@code portal.activity}), who crosses between them
 * ({@code portal.rotation}), and the optimiser ({@code portal.allocation}), which knows no county.
 */
package portal.pairing;
