package portal.web.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import portal.web.frame.PublicAddress;

/**
 * What a browser shows beside the number of its session: a secret that was drawn when somebody
 * signed in. The session keeps its hash, and without the secret it is nobody's.
 *
 * <p>The server makes the session's number of its clock, an address in memory and 56 random bits,
 * and offers no other way. This adds 256.
 */
final class SessionProof {

    static final String COOKIE = "portal-proof";

    private static final String KEPT_AS = SessionProof.class.getName();
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionProof() {}

    /** Draws a new secret for the session, at every sign-in; the one before fits no longer. */
    static void give(HttpServletRequest request, HttpServletResponse response) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String shown = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        request.getSession().setAttribute(KEPT_AS, hash(shown));
        request.setAttribute(KEPT_AS, shown);
        boolean secure = isSecure(request);
        var cookie = new Cookie(name(secure), shown);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Whether the request shows the secret of its session. */
    static boolean fits(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(KEPT_AS) instanceof byte[] kept
                && MessageDigest.isEqual(kept, hash(shown(request)));
    }

    /** What the browser shows, or was given in this very answer. */
    private static String shown(HttpServletRequest request) {
        if (request.getAttribute(KEPT_AS) instanceof String given) {
            return given;
        }
        if (request.getCookies() != null) {
            String name = name(isSecure(request));
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || PublicAddress.of(request.getServletContext()).isSecure();
    }

    /** By TLS a browser takes the name from this very host alone, so that no neighbour plants one. */
    private static String name(boolean secure) {
        return secure ? "__Host-" + COOKIE : COOKIE;
    }

    private static byte[] hash(String shown) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(shown.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
