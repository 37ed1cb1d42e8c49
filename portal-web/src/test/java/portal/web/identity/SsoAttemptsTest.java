package portal.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.identity.sso.Attempt;

class SsoAttemptsTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = (HttpSession) Proxy.newProxyInstance(
            HttpSession.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private static Attempt attempt(String state) {
        return new Attempt(state, "n", "v", null, Instant.EPOCH);
    }

    @Test
    @DisplayName("ASVS 10.1.2: an answer belongs to one attempt of this browser, and to it once")
    void anAttemptComesBackOnce() {
        SsoAttempts.begin(session, attempt("a"));
        SsoAttempts.begin(session, attempt("b"));
        assertEquals(Optional.of(attempt("a")), SsoAttempts.take(session, "a"));
        assertEquals(Optional.empty(), SsoAttempts.take(session, "a"));
        assertTrue(SsoAttempts.take(session, "b").isPresent());
    }

    @Test
    void whatNobodyBeganComesFromNowhere() {
        assertEquals(Optional.empty(), SsoAttempts.take(session, "a"));
        assertEquals(Optional.empty(), SsoAttempts.take(session, null));
        assertEquals(Optional.empty(), SsoAttempts.take(null, "a"));
    }

    @Test
    void theOldestOfManyTabsGivesWay() {
        for (String state : new String[] {"a", "b", "c", "d", "e"}) {
            SsoAttempts.begin(session, attempt(state));
        }
        assertTrue(SsoAttempts.take(session, "a").isEmpty());
        assertTrue(SsoAttempts.take(session, "b").isPresent());
    }
}
