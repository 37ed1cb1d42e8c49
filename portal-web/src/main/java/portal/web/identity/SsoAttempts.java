package portal.web.identity;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.identity.sso.Attempt;

/**
 * The ways to the provider that a browser has begun, kept in its session on whatever node: each can
 * come back once.
 */
final class SsoAttempts {

    private static final String KEPT = Attempt.class.getName();

    /** As many tabs as somebody signs in from at a time; the oldest gives way. */
    private static final int MOST = 4;

    private SsoAttempts() {}

    static void begin(HttpSession session, Attempt attempt) {
        var open = open(session);
        open.add(attempt);
        keep(session, open.subList(Math.max(0, open.size() - MOST), open.size()));
    }

    /** The attempt of that state, which nobody can take again. */
    static Optional<Attempt> take(HttpSession session, String state) {
        if (session == null || state == null) {
            return Optional.empty();
        }
        var open = open(session);
        var found = open.stream().filter(attempt -> attempt.state().equals(state)).findFirst();
        found.ifPresent(attempt -> {
            open.remove(attempt);
            keep(session, open);
        });
        return found;
    }

    private static List<Attempt> open(HttpSession session) {
        var open = new ArrayList<Attempt>();
        if (session.getAttribute(KEPT) instanceof List<?> kept) {
            kept.forEach(one -> open.add((Attempt) one));
        }
        return open;
    }

    private static void keep(HttpSession session, List<Attempt> open) {
        session.setAttribute(KEPT, new ArrayList<>(open));
    }
}
