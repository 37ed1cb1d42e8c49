package portal.web.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PortalAuthenticationTest {

    @Test
    void everyPathOfTheApiIsTheApis() {
        assertTrue(isApi("/api/v1", "/api/v1/schools"));
        assertTrue(isApi("/api/v2/schools", "/api/v2/schools"));
        assertTrue(isApi("/api", "/api"));
        assertFalse(isApi("/school/schools.xhtml", "/school/schools.xhtml"));
        assertFalse(isApi("/apiary.xhtml", "/apiary.xhtml"));
    }

    @Test
    @DisplayName("Edge: a page stays a page however its path is typed, so a token does not open it")
    void aPageReachedThroughTheApisPathIsAPage() {
        assertFalse(isApi("/school/schools.xhtml", "/api/../school/schools.xhtml"));
        assertFalse(isApi("/school/schools.xhtml", "/api/%2e%2e/school/schools.xhtml"));
    }

    @Test
    @DisplayName("Edge: the API stays the API however its path is typed, so a session does not open it")
    void theApiReachedThroughAnotherPathIsTheApi() {
        assertTrue(isApi("/api/v1", "/%61pi/v1/schools"));
        assertTrue(isApi("/api/v1", "/xxxxxx/schools;%2f..%2f..%2fapi%2fv1%2fx"));
    }

    private static boolean isApi(String served, String typed) {
        return PortalAuthentication.isApi((HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> switch (method.getName()) {
                    case "getServletPath" -> served;
                    case "getRequestURI" -> typed;
                    case "getContextPath" -> "";
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
