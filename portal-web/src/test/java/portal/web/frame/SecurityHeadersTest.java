package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    private final Map<String, String> headers = new HashMap<>();

    @Test
    void whatIsNoPageMayLoadNothing() {
        asked("/school/schools.csv", DispatcherType.REQUEST);
        assertEquals("default-src 'none'; frame-ancestors 'none'", headers.get(POLICY));
    }

    @Test
    void thePageOfAFaultMayLoadWhatPagesLoadWhateverFailed() {
        asked("/no-such-table", DispatcherType.REQUEST);
        asked("/fault/404.xhtml", DispatcherType.ERROR);
        assertEquals("frame-ancestors 'none'", headers.get(POLICY), "the page itself adds the rest");
    }

    private void asked(String path, DispatcherType how) {
        var request = standIn(HttpServletRequest.class, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "getDispatcherType" -> how;
                    case "isSecure" -> false;
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
