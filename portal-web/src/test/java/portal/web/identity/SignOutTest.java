package portal.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignOutTest {

    private final List<String> done = new ArrayList<>();

    @Test
    @DisplayName("The server's own logout asks a data grid that one machine does not have, and is not asked")
    void theSessionEndsAndTheWayLeadsToSignIn() throws Exception {
        var session = standIn(HttpSession.class, (proxy, method, arguments) ->
                method.getName().equals("getAttribute") ? null : done(method.getName()));
        var request = standIn(HttpServletRequest.class, (proxy, method, arguments) ->
                switch (method.getName()) {
                    case "getSession" -> session;
                    case "getContextPath" -> "";
                    case "logout" -> throw new ServletException("there is no data grid");
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        var response = standIn(HttpServletResponse.class, (proxy, method, arguments) ->
                method.getName().equals("sendRedirect") ? done("to " + arguments[0]) : null);
        new SignOut().doPost(request, response);
        assertEquals(List.of("invalidate", "to /login.xhtml"), done);
    }

    private Object done(String what) {
        done.add(what);
        return null;
    }

    private static <T> T standIn(Class<T> type, InvocationHandler does) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, does));
    }
}
