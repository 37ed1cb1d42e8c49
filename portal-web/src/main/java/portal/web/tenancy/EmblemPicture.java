package portal.web.tenancy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.bureau.BureauEmblem;

/** The county's emblem as a picture, for whoever is signed in there and for nobody on the way. */
@WebServlet(EmblemPicture.PATH)
public class EmblemPicture extends HttpServlet {

    static final String PATH = "/tenancy/emblem.png";

    private static final long serialVersionUID = 1L;

    @Inject
    transient BureauEmblem emblem;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            send(request, response);
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kept = emblem.find();
        if (kept.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var digest = kept.get().digest();
        var tag = '"' + digest + '"';
        // Under its own digest it never changes; under any other address it is asked for each time.
        response.setHeader("Cache-Control", digest.equals(request.getParameter("v"))
                ? "private, max-age=86400"
                : "private, no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/png");
        response.setContentLength(kept.get().png().length);
        response.getOutputStream().write(kept.get().png());
    }
}
