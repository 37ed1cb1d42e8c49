package portal.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import portal.identity.HalfWay;

/**
 * What the browser's session keeps of somebody half way in: no principal, and opening nothing but
 * the pages of the steps that are owed.
 *
 * @param from the page that was wanted, or null
 */
record StepsOwed(HalfWay halfWay, String from) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KEPT = StepsOwed.class.getName();

    /** Keeps it under a new name and a new secret of the session, as each step does. */
    void keep(HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(KEPT, this);
        SessionProof.give(request, response);
    }

    static Optional<StepsOwed> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof StepsOwed owed
                        && SessionProof.fits(request)
                ? Optional.of(owed)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }
}
