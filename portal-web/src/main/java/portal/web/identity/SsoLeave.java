package portal.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import portal.identity.sso.SingleSignOn;

/** Sends whoever has signed out here to sign out at the provider too, who then asks them. */
@WebServlet("/sso/leave")
public class SsoLeave extends HttpServlet {

    @Inject
    SingleSignOn sso;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var login = request.getContextPath() + "/login.xhtml";
        var back = URI.create(request.getRequestURL().toString()).resolve(login);
        response.sendRedirect(sso.leave(back).map(URI::toString).orElse(login));
    }
}
