package portal.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import portal.web.api.Problem;

/**
 * Whose bodies the API reads at all, and how large a form of several parts may be.
 *
 * <p>A resource gets its body before its service asks who calls, and the server writes parts to its disk
 * before the resource is there: so this asks before either. Files beyond the bound come as the body itself,
 * or piece by piece.
 */
public class ApiBodies extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final long MOST_IN_PARTS = 64L << 20;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    /** Where one signs in, and what an operator may open to programs that have not. */
    private static final Pattern OF_STRANGERS =
            Pattern.compile("/api/v1/(?:tokens(?::[a-z]+)?|catalogue/oai)");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int refused = refused(request);
        if (refused == 0) {
            chain.doFilter(request, response);
        } else {
            Problem.of(refused, request).send(response);
        }
    }

    /** The status of the refusal; 0 where there is none. */
    static int refused(HttpServletRequest request) {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return 0;
        }
        if (request.getUserPrincipal() == null && !OF_STRANGERS.matcher(path(request)).matches()) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        if (!isInParts(request)) {
            return 0;
        }
        long length = request.getContentLengthLong();
        return length < 0 ? HttpServletResponse.SC_LENGTH_REQUIRED
                : length > MOST_IN_PARTS ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private static boolean isInParts(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
