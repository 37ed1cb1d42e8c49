/**
 * Where everybody begins (首页): what waits for them, what is new, and the figures that matter to them.
 *
 * <p>Begin with {@link portal.web.home.HomeView}. Each {@link portal.web.home.HomePart} brings what one
 * service tells; whether a reader has it is declared at that service. What waits is told by the
 * capabilities themselves: {@link portal.identity.OpenMatters} and {@link portal.notice.OwnNotices}.
 */
package portal.web.home;
