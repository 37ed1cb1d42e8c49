package portal.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import portal.web.api.Problem;

/**
 * What no request may bring, whoever asks: another host's name, a method that nothing here has, a
 * change that another site asks for, a look at what operators have closed, and more bodies at once of
 * strangers than leave room for others.
 *
 * <p>It is the first of all filters, and tells all others where a request truly comes from.
 */
public class Gate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int MISDIRECTED = 421;
    private static final Logger LOG = System.getLogger(Gate.class.getName());

    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
    private static final Set<String> OF_THE_API =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    /** Pages send files there by a protocol of their own. */
    private static final String UPLOADS = "/uploads";

    private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "Forwarded", "Via");

    private final transient Strangers strangers = new Strangers();

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var settings = GateSettings.of(request.getServletContext());
        var path = request.getServletPath();
        int refused = refused(request, settings, path);
        if (refused == 0) {
            refused = passed(new Known(request), response, chain);
        }
        if (refused == 0) {
            return;
        }
        int status = refused;
        LOG.log(Level.INFO, () -> "the gate refused (" + status + ") " + request.getMethod() + " " + path
                + " of " + ClientAddress.of(request));
        if (isApi(path)) {
            Problem.of(status, request).send(response);
        } else {
            response.sendError(status);
        }
    }

    /** Lets it in, unless too many strangers of its address are still sending: then 503. */
    private int passed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean stranger = !HARMLESS.contains(request.getMethod())
                && request.getUserPrincipal() == null;
        var address = request.getRemoteAddr();
        if (stranger && !strangers.enter(address)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        try {
            chain.doFilter(request, response);
            return 0;
        } finally {
            if (stranger) {
                strangers.leave(address);
            }
        }
    }

    /** The status of the refusal; 0 where there is none. */
    private static int refused(HttpServletRequest request, GateSettings settings, String path) {
        if (!isHealth(path) && !settings.address().serves(request.getServerName())) {
            return MISDIRECTED;
        }
        var methods = isApi(path) || path.equals(UPLOADS) ? OF_THE_API : OF_PAGES;
        if (!methods.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (Operations.isAskedBy(path) && !settings.operations().allow(isFromThisMachine(request))) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        // The API knows its callers by a token that no browser sends by itself.
        if (!isApi(path) && !HARMLESS.contains(request.getMethod())
                && !sameOrigin(request, settings).holds()) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return 0;
    }

    private static SameOrigin sameOrigin(HttpServletRequest request, GateSettings settings) {
        return new SameOrigin(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Referer"),
                request.getHeader("Host"),
                settings.address().isSecure());
    }

    private static boolean isHealth(String path) {
        return path.equals("/health") || path.startsWith("/health/");
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static boolean isFromThisMachine(HttpServletRequest request) {
        return ClientAddress.isLoopback(request.getRemoteAddr())
                && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
    }

    /** A request that knows its client. */
    private static final class Known extends HttpServletRequestWrapper {

        private final String client;

        Known(HttpServletRequest request) {
            super(request);
            client = ClientAddress.of(request);
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }
    }
}
