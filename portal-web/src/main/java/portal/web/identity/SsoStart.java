package portal.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import portal.RuleViolation;
import portal.identity.sso.SingleSignOn;

/** Sends a browser to sign in at the provider. */
@WebServlet("/sso/start")
public class SsoStart extends HttpServlet {

    @Inject
    SingleSignOn sso;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var departure = sso.begin(request.getParameter("from"), returnAddress(request));
            SsoAttempts.begin(request.getSession(), departure.attempt());
            response.sendRedirect(departure.address().toString());
        } catch (RuleViolation refused) {
            SsoView.refuse(refused, request, response);
        }
    }

    /** Where this browser knows the portal, as any redirect of the server would name it. */
    static URI returnAddress(HttpServletRequest request) {
        return URI.create(request.getRequestURL().toString())
                .resolve(request.getContextPath() + "/sso/return");
    }
}
