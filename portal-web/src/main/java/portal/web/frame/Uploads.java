package portal.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Lets files in from the signed-in alone, and leaves nothing of them behind.
 *
 * <p>How much comes must be told beforehand, as every browser does. The server writes every part of such a
 * form to its disk as soon as anybody asks for a parameter, and does not remove it: so this comes before
 * any filter that asks.
 */
public class Uploads extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What the form's servlet takes ({@code web.xml}); it would call more a fault of its own. */
    static final long MOST_BYTES = 64L << 20;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!bringsFiles(request)) {
            chain.doFilter(request, response);
        } else if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                for (var part : request.getParts()) {
                    part.delete();
                }
            }
        }
    }

    private static boolean bringsFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
