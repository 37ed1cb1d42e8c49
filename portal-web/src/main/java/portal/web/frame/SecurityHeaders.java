package portal.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
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
    private static final String PERMISSIONS = "camera=(), display-capture=(), geolocation=(), "
            + "microphone=(), payment=(), usb=()";

    /** Two years, the counties' own addresses included. */
    private static final String STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        set(request, response);
        chain.doFilter(request, new Cookies(response, isSecure(request)));
    }

    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || PublicAddress.of(request.getServletContext()).isSecure();
    }

    /** An answer whose every cookie is sent with requests of the portal's own pages, and by TLS where there is any. */
    private static final class Cookies extends HttpServletResponseWrapper {

        private final boolean secure;

        Cookies(HttpServletResponse response, boolean secure) {
            super(response);
            this.secure = secure;
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookie.setAttribute("SameSite", "Lax");
            cookie.setHttpOnly(true);
            cookie.setSecure(secure);
            super.addCookie(cookie);
        }
    }

    /** For answers that are given before any filter is reached. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        if (isSecure(request)) {
            response.setHeader("Strict-Transport-Security", STRICT_TRANSPORT);
        }
        var path = request.getServletPath();
        if (path.startsWith(RESOURCES)) {
            var kept = request.getParameter("v") == null ? 3_600 : 2_592_000;
            response.setHeader("Cache-Control", "public, max-age=" + kept);
        } else {
            response.setHeader("Cache-Control", "no-store");
            if (!path.endsWith(".xhtml")) {
                response.setHeader(POLICY, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            } else if (request.getDispatcherType() == DispatcherType.ERROR) {
                // In place of the policy above, under which the page of a fault would be bare.
                response.setHeader(POLICY, "frame-ancestors 'none'");
            }
        }
    }
}
