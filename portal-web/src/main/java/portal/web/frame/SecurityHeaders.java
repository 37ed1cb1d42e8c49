package portal.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells the browser how little to trust: no sniffing, no frames, no stored pages, no plain
 * connection after a secure one.
 *
 * <p>Pages get their content policy, with a nonce for each, from PrimeFaces ({@code web.xml});
 * whatever is no page may load nothing at all.
 */
public class SecurityHeaders extends HttpFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        set(request, response);
        chain.doFilter(request, response);
    }

    /** For answers that are given before any filter is reached. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        var path = request.getServletPath();
        if (path.startsWith(RESOURCES)) {
            var kept = request.getParameter("v") == null ? 3_600 : 2_592_000;
            response.setHeader("Cache-Control", "public, max-age=" + kept);
        } else {
            response.setHeader("Cache-Control", "no-store");
            if (!path.endsWith(".xhtml")) {
                response.setHeader(POLICY, "default-src 'none'; frame-ancestors 'none'");
            } else if (request.getDispatcherType() == DispatcherType.ERROR) {
                // In place of the policy above, under which the page of a fault would be bare.
                response.setHeader(POLICY, "frame-ancestors 'none'");
            }
        }
    }
}
