/**
 * What every list of the portal has: an address that carries its state, pages, and a file to take
 * away.
 *
 * <p>Begin with {@link portal.web.list.Address}: filters, order, page and the opened row stand in
 * the URL, so that a list can be sent on, kept and gone back to, and needs no state on the server.
 *
 * <p>Not here: what is listed. Each capability's pages stand in {@code portal.web.<capability>}.
 */
package portal.web.list;
