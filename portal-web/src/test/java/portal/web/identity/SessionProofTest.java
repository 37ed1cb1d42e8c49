package portal.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionProofTest {

    /** A session as the server keeps it. */
    private static final class Kept {

        private final Map<String, Object> attributes = new HashMap<>();

        private final HttpSession session = standIn(HttpSession.class, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static HttpServletRequest request(Kept kept, boolean secure, Cookie... cookies) {
        var context = standIn(ServletContext.class, (proxy, method, arguments) -> null);
        var attributes = new HashMap<Object, Object>();
        return standIn(HttpServletRequest.class, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getSession" -> kept == null ? null : kept.session;
                    case "getCookies" -> cookies.length == 0 ? null : cookies;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "isSecure" -> secure;
                    case "getServletContext" -> context;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Cookie given(Kept kept, boolean secure) {
        var answered = new Cookie[1];
        SessionProof.give(request(kept, secure), standIn(HttpServletResponse.class, (proxy, method, arguments) -> {
            assertEquals("addCookie", method.getName());
            answered[0] = (Cookie) arguments[0];
            return null;
        }));
        return answered[0];
    }

    private static <T> T standIn(Class<T> type, InvocationHandler does) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, does));
    }

    @Test
    @DisplayName("ASVS 7.2.3: a session is entered by 256 random bits, and by no guess of its number")
    void theSessionsNumberAloneOpensNothing() {
        var kept = new Kept();
        Cookie secret = given(kept, false);
        assertEquals(32, Base64.getUrlDecoder().decode(secret.getValue()).length);
        assertTrue(SessionProof.fits(request(kept, false, new Cookie("JSESSIONID", "1"), secret)));
        assertFalse(SessionProof.fits(request(kept, false)));
        assertFalse(SessionProof.fits(request(kept, false, new Cookie("JSESSIONID", "1"))));
        assertFalse(SessionProof.fits(request(kept, false, new Cookie(SessionProof.COOKIE, ""))));
        assertFalse(SessionProof.fits(request(null, false, secret)));
    }

    @Test
    void theSecretOfAnotherSessionOpensNothing() {
        var kept = new Kept();
        given(kept, false);
        assertFalse(SessionProof.fits(request(kept, false, given(new Kept(), false))));
        assertFalse(SessionProof.fits(request(new Kept(), false, given(new Kept(), false))));
    }

    @Test
    @DisplayName("ASVS 7.2.4: each sign-in draws another, and the one before opens nothing")
    void eachSignInDrawsAnother() {
        var kept = new Kept();
        Cookie before = given(kept, false);
        Cookie after = given(kept, false);
        assertNotEquals(before.getValue(), after.getValue());
        assertFalse(SessionProof.fits(request(kept, false, before)));
        assertTrue(SessionProof.fits(request(kept, false, after)));
    }

    @Test
    @DisplayName("ASVS 3.3.1 to 3.3.4: by TLS the secret is bound to its host, and it is for no script")
    void byTlsItIsBoundToItsHost() {
        Cookie secret = given(new Kept(), true);
        assertEquals("__Host-portal-proof", secret.getName());
        assertTrue(secret.getSecure());
        assertTrue(secret.isHttpOnly());
        assertEquals("Lax", secret.getAttribute("SameSite"));
        assertEquals("/", secret.getPath());
        assertEquals(-1, secret.getMaxAge());
    }

    @Test
    void theSessionKeepsItsHashAndNotTheSecret() {
        var kept = new Kept();
        Cookie secret = given(kept, false);
        kept.attributes.values().forEach(value -> assertFalse(
                new String((byte[]) value, StandardCharsets.ISO_8859_1).contains(secret.getValue())));
    }
}
