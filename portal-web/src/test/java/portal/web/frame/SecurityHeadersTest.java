package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private static final String POLICY = "Content-Security-Policy";
    private static final String TRANSPORT = "Strict-Transport-Security";

    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Object> kept = new HashMap<>();
    private final ServletContext portal = standIn(ServletContext.class, (proxy, method, arguments) ->
            switch (method.getName()) {
                case "getAttribute" -> kept.get(arguments[0]);
                case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void whatIsNoPageMayLoadNothing() {
        asked("/school/schools.csv", DispatcherType.REQUEST);
        assertEquals("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                headers.get(POLICY));
    }

    @Test
    void thePageOfAFaultMayLoadWhatPagesLoadWhateverFailed() {
        asked("/no-such-table", DispatcherType.REQUEST);
        asked("/fault/404.xhtml", DispatcherType.ERROR);
        assertEquals("frame-ancestors 'none'", headers.get(POLICY), "the page itself adds the rest");
    }

    @Test
    @DisplayName("ASVS 3.4.1: where readers come by TLS they are told to for a year or more, whoever ends it")
    void transportSecurityIsToldWhereThePublicAddressHasIt() {
        asked("/school/schools.xhtml", DispatcherType.REQUEST);
        assertNull(headers.get(TRANSPORT));
        PublicAddress.of("https://pairing.example").keepIn(portal);
        asked("/school/schools.xhtml", DispatcherType.REQUEST);
        assertEquals("max-age=63072000; includeSubDomains", headers.get(TRANSPORT));
    }

    private void asked(String path, DispatcherType how) {
        var request = standIn(HttpServletRequest.class, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "getDispatcherType" -> how;
                    case "isSecure" -> false;
                    case "getServletContext" -> portal;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        var response = standIn(HttpServletResponse.class, (proxy, method, arguments) ->
                headers.put((String) arguments[0], (String) arguments[1]));
        SecurityHeaders.set(request, response);
    }

    private static <T> T standIn(Class<T> type, InvocationHandler does) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var answer = does.invoke(proxy, method, arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
