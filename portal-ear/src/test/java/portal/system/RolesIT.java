package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page and each resource of the API asked by an officer, a principal, the province and a stranger. */
class RolesIT {

    private static final URI PORTAL = RunningPortal.demo().address();
    private static final Map<String, String> USERS = Map.of(
            "admin", "admin@500236",
            "officer", "officer@500236",
            "principal", "principal.5002369001@500236",
            "province", "province@50");

    private static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("school/schools.xhtml", "admin officer"),
                Arguments.of("school/import.xhtml", "admin officer"),
                Arguments.of("school/schools.csv", "admin officer"),
                Arguments.of("school/schools.xlsx", "admin officer"),
                Arguments.of("pairing/allocation.xhtml", "officer"),
                Arguments.of("pairing/pairings.xhtml", "admin officer"),
                Arguments.of("pairing/partners.xhtml", "principal"),
                Arguments.of("identity/me.xhtml", "admin officer principal province"),
                Arguments.of("identity/accounts.xhtml", "admin"),
                Arguments.of("identity/accounts.csv", "admin"),
                Arguments.of("identity/accounts-template.xlsx", "admin"),
                Arguments.of("identity/account.xhtml?name=judge%40500236", "admin"),
                Arguments.of("identity/account-new.xhtml", "admin"),
                Arguments.of("identity/accounts-import.xhtml", "admin"),
                Arguments.of("identity/slips.xhtml", "admin"),
                Arguments.of("identity/rights.xhtml", "admin"),
                Arguments.of("identity/rights.xlsx", "admin"),
                Arguments.of("identity/why.xhtml?page=/identity/me.xhtml", "admin officer principal province"),
                Arguments.of("province/overview.xhtml", "province"),
                Arguments.of("calendar/calendar.xhtml", "admin officer principal"),
                Arguments.of("calendar/edit.xhtml", "admin"),
                Arguments.of("tenancy/bureau.xhtml", "admin"),
                Arguments.of("tenancy/figure-change.xhtml?key=pairing.phases", "admin"),
                Arguments.of("tenancy/figure.xhtml?key=pairing.phases", "admin officer principal"),
                Arguments.of("tenancy/figures.csv", "admin officer principal"),
                Arguments.of("tenancy/figures.xlsx", "admin officer principal"),
                Arguments.of("tenancy/figures.xhtml", "admin officer principal"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("A page opens for the roles that its service names, and for nobody else")
    void aPageOpensForItsRolesAlone(String page, String served) {
        USERS.forEach((role, user) -> {
            int status = PageSession.of(PORTAL, user, RunningPortal.DEMO_PASSWORD).get(page).statusCode();
            assertEquals(served.contains(role) ? 200 : 403, status, page + " asked by the " + role);
        });
        var stranger = new PageSession(PORTAL).get(page);
        assertEquals(302, stranger.statusCode());
        assertTrue(stranger.headers().firstValue("Location").orElse("").contains("/login.xhtml"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  api/v1/calendar/2026,         admin officer principal",
        "GET,  api/v1/accounts,              admin",
        "GET,  api/v1/accounts/judge@500236, admin",
        "POST, api/v1/accounts,              admin",
        "GET,  api/v1/schools,               admin officer",
        "GET,  api/v1/schools/5002369001,    admin officer",
        "GET,  api/v1/pairings,              admin officer",
        "GET,  api/v1/figures,               admin officer principal",
        "GET,  api/v1/figures/pairing.phases, admin officer principal",
        "POST, api/v1/figures/pairing.phases, admin",
        "POST, api/v1/allocations:solve,     admin officer",
        "GET,  api/v1/province/reports/2026, province"})
    @DisplayName("A resource answers the roles that its service names, and nobody else")
    void aResourceAnswersItsRolesAlone(String method, String path, String served) {
        USERS.forEach((role, user) -> {
            int status = ask(Api.of(PORTAL, user, RunningPortal.DEMO_PASSWORD), method, path).status();
            int expected = method.equals("POST") ? 400 : 200; // the document is empty
            assertEquals(served.contains(role) ? expected : 403, status, path + " asked by the " + role);
        });
        var stranger = ask(Api.anonymous(PORTAL), method, path);
        assertEquals(401, stranger.status());
        assertTrue(stranger.isProblem(), stranger.type());
    }

    private static Api.Answer ask(Api api, String method, String path) {
        return method.equals("POST") ? api.post(path, "{}") : api.get(path);
    }
}
