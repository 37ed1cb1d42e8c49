package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal behind a proxy that ends TLS, as its operators set it: what it sends and what it refuses. */
class GateIT {

    private static final String OURS = "pairing.example";
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(RunningPortal.newData("gate"), Map.of(
                "PORTAL_URL", "https://" + OURS,
                "PORTAL_OPERATIONS", "local",
                "PORTAL_API_ADDRESS_PER_MINUTE", "30"), "--address", "127.0.0.1", "--demo").awaitReady();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static HttpRequest.Builder under(String host, String path) {
        return HttpRequest.newBuilder(portal.address(path)).header("Host", host);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new AssertionError(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join("; ", answer.headers().allValues(name));
    }

    /** The answer to the form of sign-in, sent by a page of that origin. */
    private static HttpResponse<String> signIn(String header, String value) {
        return send(under(OURS, "login.xhtml")
                .header(header, value)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("signIn=signIn&user=officer%40500236&password="
                        + RunningPortal.DEMO_PASSWORD + "&enter=&jakarta.faces.ViewState=stateless")));
    }

    @Test
    @DisplayName("ASVS 3.3.1, 3.3.2, 3.3.4: the session’s cookie is bound to its host, by TLS alone, for no script")
    void theSessionsCookieIsBoundToItsHost() {
        var cookies = signIn("Sec-Fetch-Site", "same-origin").headers().allValues("Set-Cookie");
        assertEquals(2, cookies.size(), cookies.toString());
        for (String cookie : cookies) {
            assertTrue(cookie.matches("__Host-portal(-proof)?=[^;]+;.*"), cookie);
            for (String attribute : new String[] {"path=/", "secure", "httponly", "samesite=lax"}) {
                assertTrue(cookie.toLowerCase(Locale.ROOT).matches(".*;\\s*" + attribute + "(;.*)?"), cookie);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("ASVS 3.5.1: a sign-in that another site sends is refused, whatever its fields")
    @CsvSource({
        "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example",
        "Origin, null", "Origin, http://pairing.example", "Referer, https://evil.example/"})
    void anotherSitesFormIsRefused(String header, String value) {
        var refused = signIn(header, value);
        assertEquals(403, refused.statusCode());
        assertEquals("", header(refused, "Set-Cookie"));
    }

    @Test
    @DisplayName("ASVS 3.4.1, 3.4.4 to 3.4.6, 3.5.8: what a page tells the browser")
    void aPageTellsTheBrowserHowLittleToTrust() {
        var page = send(under(OURS, "login.xhtml"));
        assertEquals(200, page.statusCode());
        assertEquals("max-age=63072000; includeSubDomains", header(page, "Strict-Transport-Security"));
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals("same-origin", header(page, "Referrer-Policy"));
        assertEquals("same-origin", header(page, "Cross-Origin-Resource-Policy"));
        assertEquals("same-origin", header(page, "Cross-Origin-Opener-Policy"));
        assertEquals("no-store", header(page, "Cache-Control"));
        var policy = header(page, "Content-Security-Policy");
        for (var rule : new String[] {"object-src 'none'", "base-uri 'none'", "form-action 'self'",
            "frame-ancestors 'none'", "script-src 'self' 'nonce-"}) {
            assertTrue(policy.contains(rule), policy);
        }
    }

    @ParameterizedTest
    @DisplayName("ASVS 7.1: nobody’s visit makes a session")
    @ValueSource(strings = {"login.xhtml", "no/such/place", "fault/fault.xhtml", "school/schools.xhtml"})
    void aStrangersVisitMakesNoSession(String path) {
        assertFalse(header(send(under(OURS, path)), "Set-Cookie").contains("portal"), path);
    }

    @ParameterizedTest
    @DisplayName("A redirect names a path alone, whatever host the request claims")
    @CsvSource({
        "school/schools.xhtml, /login.xhtml?from=%2Fschool%2Fschools.xhtml", "'', /login.xhtml",
        "school, /school/"})
    void aRedirectNamesAPathAlone(String path, String target) {
        assertEquals(target, header(send(under("500236." + OURS, path)), "Location"));
    }

    @ParameterizedTest
    @DisplayName("ASVS 4.1.4: a host that is not the portal’s is refused, and only health answers")
    @ValueSource(strings = {"evil.example", "127.0.0.1", "pairing.example.evil.example", "x.pairing.example"})
    void aForeignHostIsRefused(String host) {
        assertEquals(421, send(under(host, "login.xhtml")).statusCode());
        assertEquals(421, send(under(host, "api/v1/jwks")).statusCode());
        assertEquals(200, send(under(host, "health/ready")).statusCode());
    }

    @ParameterizedTest
    @DisplayName("ASVS 4.1.4: a method that nothing here has is refused")
    @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "WHATEVER"})
    void aMethodOfNothingIsRefused(String method) {
        assertEquals(405, send(under(OURS, "login.xhtml").method(method, BodyPublishers.noBody())).statusCode());
    }

    @ParameterizedTest
    @DisplayName("ASVS 13.4.5: metrics are for this machine, and not for who comes through a proxy")
    @ValueSource(strings = {"metrics", "openapi"})
    void metricsAreForThisMachine(String path) {
        assertEquals(200, send(under(OURS, path)).statusCode());
        assertEquals(404, send(under(OURS, path).header("X-Forwarded-For", "192.0.2.7")).statusCode());
    }

    @Test
    @DisplayName("The API tells whoever asks too much when to come back")
    void whoeverAsksTooMuchIsToldWhenToComeBack() {
        HttpResponse<String> answer = null;
        for (int calls = 0; calls < 60 && (answer == null || answer.statusCode() != 429); calls++) {
            answer = send(under(OURS, "api/v1/jwks"));
        }
        assertEquals(429, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith("application/problem+json"));
        assertTrue(Integer.parseInt(header(answer, "Retry-After")) >= 1);
    }

    @ParameterizedTest
    @DisplayName("A wrong setting is refused at the start, with its name")
    @CsvSource({"PORTAL_URL, pairing.example", "PORTAL_OPERATIONS, perhaps", "PORTAL_SESSION_IDLE_MINUTES, 0"})
    void aWrongSettingIsRefusedAtTheStart(String setting, String value) throws Exception {
        var folder = RunningPortal.newData("gate-refused");
        try (var refused = RunningPortal.start(folder, Map.of(setting, value))) {
            assertEquals(2, refused.process().waitFor());
            assertTrue(refused.console().contains(setting.toLowerCase().replaceFirst("_", ".").split("_")[0]),
                    refused.console());
            assertTrue(refused.console().contains(value), refused.console());
        }
    }
}
