package portal.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import portal.library.catalogue.Harvesting;
import portal.library.exchange.harvest.CatalogueFeed;
import portal.web.frame.PublicAddress;

/** The same feed as {@link CatalogueFeedResource}, for whoever signed in by page. */
@WebServlet(CatalogueFeedServlet.PATH)
public class CatalogueFeedServlet extends HttpServlet {

    static final String PATH = "/library/catalogue.atom";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Harvesting harvesting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var portal = PublicAddress.toGive(request);
        var feed = new CatalogueFeed(
                harvesting.newest(CatalogueFeed.MOST), portal, portal.resolve(PATH));
        var document = feed.document();
        var tag = '"' + CatalogueFeed.tag(document) + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(CatalogueFeed.MEDIA_TYPE + ";charset=UTF-8");
        response.getOutputStream().write(document);
    }
}
