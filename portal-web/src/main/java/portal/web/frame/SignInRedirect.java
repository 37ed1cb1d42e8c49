package portal.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Sends a stranger to sign in and remembers where they wanted to go.
 *
 * <p>An Ajax call is told so in its own language; a plain redirect there would be swallowed and the
 * reader would see nothing happen.
 */
public final class SignInRedirect {

    private SignInRedirect() {}

    public static void send(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityHeaders.set(request, response);
        var login = request.getContextPath() + "/login.xhtml?from="
                + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <partial-response><redirect url="%s"></redirect></partial-response>"""
                    .formatted(login));
        } else {
            response.sendRedirect(login);
        }
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return query == null && "POST".equals(request.getMethod())
                ? LocalPath.sentFrom(request).map(LocalPath::path).orElse(asked)
                : asked;
    }
}
