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
 * <p>The server writes every part of such a form to its disk as soon as anybody asks for a parameter, and
 * does not remove it. It comes first of all filters, before one that asks.
 */
public class Uploads extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!bringsFiles(request)) {
            chain.doFilter(request, response);
        } else if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
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
