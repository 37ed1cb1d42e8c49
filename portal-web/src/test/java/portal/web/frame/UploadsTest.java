package portal.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UploadsTest {

    private static final Principal SOMEBODY = () -> "officer@999901";

    private final List<String> done = new ArrayList<>();
    private long length = 1_000;

    @Test
    void aRequestWithoutFilesPasses() throws Exception {
        send(null, null);
        send("application/x-www-form-urlencoded", null);
        assertEquals(List.of("served", "served"), done);
    }

    @Test
    @DisplayName("A stranger's file is refused before anything of it is read")
    void aStrangersFileIsRefused() throws Exception {
        send("multipart/form-data; boundary=x", null);
        send(" Multipart/mixed", null);
        assertEquals(List.of("400", "400"), done);
    }

    @Test
    void aFileOfSomebodySignedInIsServedAndThenRemoved() throws Exception {
        send("multipart/form-data; boundary=x", SOMEBODY);
        assertEquals(List.of("served", "delete"), done);
    }

    @Test
    void aFileIsRemovedAlsoWhenItsPageFails() {
        assertThrows(ServletException.class, () -> new Uploads().doFilter(
                request("multipart/form-data", SOMEBODY), null, (request, response) -> {
                    throw new ServletException("broken");
                }));
        assertEquals(List.of("delete"), done);
    }

    @Test
    @DisplayName("ASVS 5.2.1: more than 64 MB is refused as too large, and before anything of it is read")
    void whatIsTooLargeIsRefusedAsSuch() throws Exception {
        length = Uploads.MOST_BYTES;
        send("multipart/form-data; boundary=x", SOMEBODY);
        length = Uploads.MOST_BYTES + 1;
        send("multipart/form-data; boundary=x", SOMEBODY);
        length = -1;
        send("multipart/form-data; boundary=x", SOMEBODY);
        assertEquals(List.of("served", "delete", "413", "411"), done);
    }

    private void send(String type, Principal who) throws Exception {
        var response = standIn(HttpServletResponse.class, (proxy, method, arguments) -> done(arguments[0]));
        new Uploads().doFilter(request(type, who), response, (request, answer) -> done("served"));
    }

    private HttpServletRequest request(String type, Principal who) {
        var part = standIn(Part.class, (proxy, method, arguments) -> done(method.getName()));
        return standIn(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getContentType" -> type;
            case "getUserPrincipal" -> who;
            case "getParts" -> List.of(part);
            case "getContentLengthLong" -> length;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Object done(Object what) {
        done.add(what.toString());
        return null;
    }

    private static <T> T standIn(Class<T> type, InvocationHandler does) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, does));
    }
}
