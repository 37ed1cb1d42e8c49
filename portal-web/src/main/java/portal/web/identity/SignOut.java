package portal.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.identity.AccountSessions;

/**
 * Ends a session, from any page and from one that expired: nothing of it is left in the browser.
 *
 * <p>The caller is known by the session alone, so ending it here and in the book of sessions is all;
 * the server's own logout would ask a data grid that the one-machine edition does not run.
 */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    @Inject
    AccountSessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            PortalAuthentication.callerOf(session).ifPresent(caller -> sessions.leave(caller));
            session.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.sendRedirect(request.getContextPath() + "/login.xhtml");
    }
}
