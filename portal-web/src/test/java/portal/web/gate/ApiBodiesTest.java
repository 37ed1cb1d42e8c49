package portal.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApiBodiesTest {

    private static final Principal SOMEBODY = () -> "officer@999901";
    private static final String JSON = "application/json";
    private static final String PARTS = " Multipart/form-data; boundary=x";

    private static int refused(String method, String path, Principal who, String type, long length) {
        return ApiBodies.refused((HttpServletRequest) Proxy.newProxyInstance(
                ApiBodiesTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getServletPath" -> "/api/v1";
                    case "getPathInfo" -> path;
                    case "getUserPrincipal" -> who;
                    case "getContentType" -> type;
                    case "getContentLengthLong" -> length;
                    default -> throw new UnsupportedOperationException(asked.getName());
                }));
    }

    @Test
    @DisplayName("ASVS 2.4.1: nothing of a body is read of whoever has not signed in, but where one signs in")
    void aStrangersBodyIsNotRead() {
        assertEquals(401, refused("POST", "/resources", null, PARTS, -1));
        assertEquals(401, refused("POST", "/resources/1/uses", null, JSON, 10));
        assertEquals(401, refused("PATCH", "/schools/1", null, JSON, -1));
        assertEquals(401, refused("DELETE", "/resources/1", null, null, 0));
        assertEquals(401, refused("POST", "/tokens/other", null, JSON, 10));
        assertEquals(0, refused("POST", "/tokens", null, JSON, 10));
        assertEquals(0, refused("POST", "/tokens:refresh", null, JSON, 10));
        assertEquals(0, refused("POST", "/catalogue/oai", null, "application/x-www-form-urlencoded", 10));
        assertEquals(0, refused("GET", "/catalogue/feed", null, null, -1));
        assertEquals(0, refused("POST", "/resources", SOMEBODY, "application/octet-stream", -1));
    }

    @Test
    @DisplayName("ASVS 5.2.1: parts beyond 64 MB, or of a length that nobody tells, are refused before they are written")
    void partsAreBounded() {
        assertEquals(0, refused("POST", "/resources", SOMEBODY, PARTS, ApiBodies.MOST_IN_PARTS));
        assertEquals(413, refused("POST", "/resources", SOMEBODY, PARTS, ApiBodies.MOST_IN_PARTS + 1));
        assertEquals(411, refused("POST", "/resources", SOMEBODY, PARTS, -1));
        assertEquals(411, refused("POST", "/schools:import", SOMEBODY, "multipart/mixed", -1));
        assertEquals(411, refused("POST", "/tokens", null, PARTS, -1));
    }
}
