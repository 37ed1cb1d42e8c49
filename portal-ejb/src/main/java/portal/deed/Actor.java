package portal.deed;

import java.util.Collection;
import java.util.List;

/**
 * Who does something, and from where.
 *
 * @param name    the user name; empty for somebody who has not signed in
 * @param roles   in which roles, in the order of their names
 * @param address the network address the request came from, or null where there is no request
 * @param session a name of the session that tells nobody how to enter it, or null
 */
public record Actor(
        String name, List<String> roles, String address, String session, Channel channel) {

    /** The way by which somebody reaches the portal. */
    public enum Channel { PAGE, API, SYSTEM }

    /** The portal itself: its start, its timers. */
    public static final Actor SYSTEM =
            new Actor("system", List.of(), null, null, Channel.SYSTEM);

    public Actor {
        roles = roles.stream().sorted().toList();
    }

    /** Somebody who has not signed in, at that address. */
    public static Actor nobody(String address, Channel channel) {
        return new Actor("", List.of(), address, null, channel);
    }

    /** The same request, now that its sender is known. */
    public Actor named(String userName, Collection<String> inRoles) {
        return new Actor(userName, List.copyOf(inRoles), address, session, channel);
    }

    /** The same actor in the session of that name; never the secret that opens it. */
    public Actor in(String sessionName) {
        return new Actor(name, roles, address, sessionName, channel);
    }
}
