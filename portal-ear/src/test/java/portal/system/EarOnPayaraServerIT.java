package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.launcher.ExternalDatabase;

/** The EAR as shipped, on a Payara Server with an external PostgreSQL and a county of the demonstration. */
class EarOnPayaraServerIT {

    private static ExternalDatabase database;
    private static PayaraServer server;

    @BeforeAll
    static void deploy() throws IOException {
        Path folder = RunningPortal.newData("server");
        database = ExternalDatabase.start("server-database");
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("PORTAL_DATA_DIR", folder.resolve("data").toString());
        environment.put("PORTAL_TENANTS_DIR", Path.of(System.getProperty("portal.dir"), "tenants")
                .toString());
        environment.put("PORTAL_DEMO", "true");
        environment.put("PORTAL_DEMO_COUNTIES", "500236");
        environment.put("PORTAL_DEMO_PASSWORD", RunningPortal.DEMO_PASSWORD);
        server = new PayaraServer(folder, environment);
        server.start();
        server.deploy(Path.of(System.getProperty("portal.ear")));
    }

    @AfterAll
    static void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } finally {
            database.close();
        }
    }

    @Test
    void itIsReady() throws Exception {
        assertEquals(200, get("health/ready").statusCode());
    }

    @Test
    void aPageAnswers() throws Exception {
        HttpResponse<String> page = get("login.xhtml");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<html"), page.body());
    }

    @Test
    void aCallOfTheApiAnswers() throws Exception {
        HttpResponse<String> keys = get("api/v1/jwks");
        assertEquals(200, keys.statusCode());
        assertTrue(keys.body().contains("\"keys\""), keys.body());
    }

    @Test
    @DisplayName("ASVS 3.3.2: cookies and redirects are strict on a server that nobody set up for it")
    void cookiesAndRedirectsAreTheApplicationsOwnDoing() throws Exception {
        assertEquals("/login.xhtml?from=%2Fschool%2Fschools.xhtml",
                get("school/schools.xhtml").headers().firstValue("Location").orElse(""));
        var cookies = new PageSession(server.address(""))
                .signIn("officer@500236", RunningPortal.DEMO_PASSWORD, Optional.empty())
                .headers().allValues("Set-Cookie");
        assertTrue(cookies.stream().anyMatch(cookie -> cookie.matches(
                "(?i)JSESSIONID=[^;]+; Path=/; HttpOnly; SameSite=Lax")), cookies.toString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(server.address(path)).timeout(Duration.ofMinutes(1)).build(),
                BodyHandlers.ofString());
    }
}
