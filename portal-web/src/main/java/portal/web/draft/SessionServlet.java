package portal.web.draft;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where somebody who was asked says that they are still there: to have asked is all it takes. */
@WebServlet("/session")
public class SessionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(request.getUserPrincipal() == null
                ? HttpServletResponse.SC_UNAUTHORIZED
                : HttpServletResponse.SC_NO_CONTENT);
    }
}
