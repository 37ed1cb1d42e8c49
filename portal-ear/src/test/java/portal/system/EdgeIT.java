package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outermost of the four locks, on the portal as it ships: whose token, whose session, under whose address. */
class EdgeIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final String OURS = "500236";
    private static final String OFFICER = "officer@500236";
    private static final String NEIGHBOUR = "officer@500152";
    private static final String A_PASSWORD = RunningPortal.DEMO_PASSWORD;
    private static final String SCHOOLS = "api/v1/schools?size=1";

    private static Api officer() {
        return Api.of(PORTAL.address(), OFFICER, A_PASSWORD);
    }

    private static PageSession officersPages() {
        return PageSession.of(PORTAL.address(), OFFICER, A_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500236.example", "500236.example:8080", "pairing.example", "127.0.0.1"})
    void theOwnCountysAddressAndAnAddressOfNoCountyServe(String host) {
        assertEquals(200, officer().under(host).get(SCHOOLS).status());
        assertEquals(200, officersPages().get("school/schools.xhtml", Optional.of(host)).statusCode());
    }

    @ParameterizedTest
    @DisplayName("Edge: a host that names another county is refused, whoever asks")
    @ValueSource(strings = {"999902.example", "500152.example:8080", "500152"})
    void anotherCountysHostIsRefused(String host) {
        assertRefused(403, officer().under(host).get(SCHOOLS));
        var page = officersPages().get("school/schools.xhtml", Optional.of(host));
        assertEquals(403, page.statusCode());
        assertFalse(page.body().contains("示例第一小学"), page.body());
    }

    @Test
    @DisplayName("Edge: a path that names another county is refused")
    void anotherCountysPathIsRefused() {
        assertNoSuchPlace(officersPages().get("500152/school/schools.xhtml"));
        assertNoSuchPlace(officersPages().get("999902/"));
        assertTrue(officer().get("500152/api/v1/schools").status() >= 403);
    }

    private static void assertNoSuchPlace(HttpResponse<String> page) {
        assertTrue(page.statusCode() == 403 || page.statusCode() == 404, "answered " + page.statusCode());
    }

    @Test
    void aProvincesPersonHasNoCountysAddress() {
        var province = Api.of(PORTAL.address(), "province@50", A_PASSWORD);
        assertEquals(200, province.get("api/v1/province/reports/2026").status());
        assertRefused(403, province.under("500236.example").get("api/v1/province/reports/2026"));
    }

    @Test
    @DisplayName("Edge: an account of a neighbour looks like a wrong password on this county's host")
    void aNeighboursAccountLooksLikeAWrongPasswordAtSignIn() {
        var ourHost = Optional.of(OURS + ".example");
        var wrong = new PageSession(PORTAL.address()).signIn(OFFICER, "wrong", ourHost);
        var foreign = new PageSession(PORTAL.address()).signIn(NEIGHBOUR, A_PASSWORD, ourHost);
        var unknown = new PageSession(PORTAL.address()).signIn("nobody@999999", A_PASSWORD, ourHost);
        assertEquals(200, wrong.statusCode());
        assertTrue(wrong.body().contains("用户名或密码不正确"), wrong.body());
        for (var refused : new HttpResponse<?>[] {foreign, unknown}) {
            assertEquals(wrong.statusCode(), refused.statusCode());
            assertEquals(withoutChance(wrong.body()), withoutChance(refused.body().toString()));
            assertEquals(wrong.headers().map().keySet(), refused.headers().map().keySet());
        }
        assertEquals(302, new PageSession(PORTAL.address()).signIn(OFFICER, A_PASSWORD, ourHost).statusCode());
    }

    /** A page without what differs by chance or repeats what was typed. */
    private static String withoutChance(String page) {
        return page.replaceAll("nonce=\"[^\"]*\"|value=\"[^\"]*\"|nonce:[^,}]*", "")
                .replaceAll("'[A-Za-z0-9+/=]{30,}'|jsessionid=[^\"?]*", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    @Test
    @DisplayName("Edge: the API gives a neighbour no token on this county's host")
    void aNeighbourGetsNoTokenOnThisCountysHost() {
        var ourHost = Api.anonymous(PORTAL.address()).under(OURS + ".example");
        var wrong = ourHost.signIn(OFFICER, "wrong");
        var foreign = ourHost.signIn(NEIGHBOUR, A_PASSWORD);
        assertRefused(401, wrong);
        assertEquals(wrong, foreign);
        assertEquals(wrong, ourHost.signIn("nobody@999999", A_PASSWORD));
        assertEquals(200, ourHost.signIn(OFFICER, A_PASSWORD).status());
    }

    private static Stream<String> nobodysTokens() {
        return Stream.of("", "x", "a.b.c", "null", "Bearer");
    }

    @ParameterizedTest
    @MethodSource("nobodysTokens")
    void whatIsNoTokenIsRefused(String none) {
        assertRefused(401, officer().with(none).get(SCHOOLS));
    }

    @Test
    void withoutATokenTheApiAsksForOne() {
        assertRefused(401, Api.anonymous(PORTAL.address()).get(SCHOOLS));
    }

    @Test
    @DisplayName("Edge: a forged token is refused with 401, however true it looks")
    void aForgedTokenIsRefused() throws Exception {
        String token = officer().token().orElseThrow();
        var another = Tokens.foreignKey();
        var stolen = Tokens.trueKey(PORTAL);
        JsonValue neighbours = Json.createValue("500152");
        JsonValue past = Json.createValue(Instant.now().minusSeconds(3_600).getEpochSecond());
        JsonValue more = Json.createArrayBuilder().add("BUREAU_OFFICER").add("PROVINCE_VIEWER").build();

        assertEquals(200, officer().with(Tokens.signed(stolen, token, "jti", Json.createValue("x")))
                .get(SCHOOLS).status(), "the true key signs what is taken");
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("tampered tenant", Tokens.tampered(token, "tenant", neighbours));
        forged.put("unsigned", Tokens.unsigned(token));
        forged.put("another key", Tokens.signed(another, token, "jti", Json.createValue("x")));
        forged.put("another key, another tenant", Tokens.signed(another, token, "tenant", neighbours));
        forged.put("stolen key, another tenant", Tokens.signed(stolen, token, "tenant", neighbours));
        forged.put("stolen key, no tenant", Tokens.signed(stolen, token, "tenant", Json.createValue("")));
        forged.put("stolen key, a province too", Tokens.signed(stolen, token, "province", Json.createValue("50")));
        forged.put("stolen key, more roles", Tokens.signed(stolen, token, "groups", more));
        forged.put("stolen key, another person", Tokens.signed(stolen, token, "upn", Json.createValue(NEIGHBOUR)));
        forged.put("stolen key, another issuer", Tokens.signed(stolen, token, "iss", Json.createValue("elsewhere")));
        forged.put("stolen key, expired", Tokens.signed(stolen, token, "exp", past));
        forged.forEach((how, one) -> {
            var answer = officer().with(one).get(SCHOOLS);
            assertEquals(401, answer.status(), how);
            assertRefused(401, answer);
        });
    }

    @Test
    @DisplayName("Edge: what stands for an account that was changed since is refused from the next request")
    void whatStandsForAChangedAccountIsRefused() throws Exception {
        String disable = "update account set disabled_at = now() where user_name = 'officer@450804'";
        String enable = "update account set disabled_at = null where user_name = 'officer@450804'";
        String add = """
                insert into role_grant (account_id, tenant_id, role, since)
                select id, tenant_id, 'INSPECTOR', current_date - 1 from account
                where user_name = 'officer@450804'""";
        String remove = """
                update role_grant set ended_at = now(), end_reason = 'test'
                where role = 'INSPECTOR' and account_id =
                    (select id from account where user_name = 'officer@450804')""";
        for (String[] change : new String[][] {{disable, enable}, {add, remove}}) {
            var api = Api.of(PORTAL.address(), "officer@450804", A_PASSWORD);
            var pages = PageSession.of(PORTAL.address(), "officer@450804", A_PASSWORD);
            assertEquals(200, api.get(SCHOOLS).status());
            assertEquals(200, pages.get("school/schools.xhtml").statusCode());
            tell(change[0]);
            try {
                assertRefused(401, api.get(SCHOOLS));
                assertEquals(302, pages.get("school/schools.xhtml").statusCode());
            } finally {
                tell(change[1]);
            }
        }
        assertEquals(200, Api.of(PORTAL.address(), "officer@450804", A_PASSWORD).get(SCHOOLS).status());
    }

    private static void tell(String statement) throws Exception {
        try (var platform = PORTAL.connect("portal_platform"); var told = platform.createStatement()) {
            assertNotEquals(0, told.executeUpdate(statement));
        } catch (SQLException failed) {
            throw new AssertionError(statement, failed);
        }
    }

    @Test
    @DisplayName("Edge: a session opens no API, and a token no page")
    void aSessionOpensNoApiAndATokenNoPage() {
        assertEquals(401, officersPages().get(SCHOOLS).statusCode());
        var page = new PageSession(PORTAL.address())
                .get("school/schools.xhtml", officer().token().orElseThrow());
        assertEquals(302, page.statusCode());
        assertTrue(page.headers().firstValue("Location").orElse("").contains("/login.xhtml"));
    }

    @ParameterizedTest
    @DisplayName("Edge: a session opens no API under a path that hides it")
    @ValueSource(strings = {"%61pi/v1/schools", "xxxxxx/schools;%2f..%2f..%2fapi%2fv1%2fx", "api;x/v1/schools"})
    void aSessionOpensNoApiInDisguise(String path) {
        assertTrue(officersPages().get(path).statusCode() >= 401, path);
    }

    @ParameterizedTest
    @DisplayName("Edge: a token opens no page under a path that hides it")
    @ValueSource(strings = {"api/%2e%2e/school/schools.xhtml", "api/v1/%2e%2e/%2e%2e/school/schools.csv"})
    void aTokenOpensNoPageInDisguise(String path) {
        var page = new PageSession(PORTAL.address()).get(path, officer().token().orElseThrow());
        assertEquals(302, page.statusCode(), path);
    }

    @Test
    void whatIsNoSignInIsRefusedAsSuch() {
        var anybody = Api.anonymous(PORTAL.address());
        for (String body : new String[] {"null", "[]", "{", "{}", "[".repeat(8_000), "{\"user\": 1}",
            "{\"user\": \"a\\u0000b\", \"password\": \"x\"}"}) {
            assertRefused(400, anybody.post("api/v1/tokens", body));
        }
        assertRefused(413, anybody.signIn("a".repeat(10_000), "x"));
    }

    @Test
    void theServerIsNowhereNamed() {
        for (String path : new String[] {"api/v1/application.wadl", "sign-out", "no-such-place"}) {
            var answer = new PageSession(PORTAL.address()).get(path);
            assertTrue(answer.statusCode() >= 400, path);
            assertFalse(answer.body().contains("Payara") || answer.body().contains("Jersey"), answer.body());
        }
    }

    @Test
    void whoSignsOutIsOut() {
        var pages = officersPages();
        assertEquals(200, pages.get("school/schools.xhtml").statusCode());
        var out = pages.post("sign-out");
        assertEquals(302, out.statusCode());
        assertTrue(out.headers().firstValue("Location").orElse("").endsWith("/login.xhtml"));
        assertEquals(302, pages.get("school/schools.xhtml").statusCode());
    }

    private static void assertRefused(int status, Api.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.isProblem(), answer.type());
        assertEquals(status, answer.json().getInt("status"));
        assertFalse(answer.body().contains("Payara"), answer.body());
    }
}
