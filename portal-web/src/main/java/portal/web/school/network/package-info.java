/**
 * The pages and resources of school networks: which there are on a day, all of one with its history,
 * a new one, and those of one's own school.
 *
 * <p>Begin with {@link portal.web.school.network.NetworksView} and
 * {@link portal.web.school.network.NetworkView}.
 *
 * <p>Not here: what a network must look like ({@code portal.school.network}).
 */
package portal.web.school.network;
