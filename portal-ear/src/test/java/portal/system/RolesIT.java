package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page and each resource of the API asked by all eleven roles and by a stranger. A page or a
 * resource that is in neither list is found.
 */
class RolesIT {

    private static final URI PORTAL = RunningPortal.demo().address();
    private static final String REFUSED = "403";

    private static final Map<String, String> USERS = Map.ofEntries(
            Map.entry("operator", "operator"),
            Map.entry("admin", "admin@500236"),
            Map.entry("officer", "officer@500236"),
            Map.entry("inspector", "inspector@500236"),
            Map.entry("judge", "judge@500236"),
            Map.entry("auditor", "auditor@500236"),
            Map.entry("principal", "principal.5002369001@500236"),
            Map.entry("school", "school.5002369001@500236"),
            Map.entry("teacher", "teacher.T500236900101@500236"),
            Map.entry("filing", "officer@50"),
            Map.entry("province", "province@50"));

    private static final String COUNTY = "admin officer inspector judge principal school teacher";
    private static final String READERS = "admin officer inspector principal school teacher";
    private static final String CONTRIBUTORS = "officer principal school teacher";
    private static final String EVERYBODY = String.join(" ", USERS.keySet());

    /** Pages that nobody has signed in to yet. */
    private static final Set<String> OPEN_PAGES = Set.of("index.xhtml", "login.xhtml", "first-run.xhtml",
            "identity/enrol.xhtml", "identity/factor.xhtml", "identity/new-password.xhtml");

    /** Resources that a stranger asks: the way in, and the keys. */
    private static final Set<String> OPEN_RESOURCES = Set.of(
            "POST /tokens", "POST /tokens:refresh", "POST /tokens:revoke", "GET /jwks");

    private static final Map<String, PageSession> SESSIONS = new HashMap<>();
    private static final Map<String, Api> SCRIPTS = new HashMap<>();

    /** A page and who sees it, by the short names of the roles. */
    record Seen(String page, Set<String> by) {

        static Seen of(String page, String by) {
            return new Seen(page, Set.of(by.split(" ")));
        }

        String file() {
            return page.replaceFirst("\\?.*", "");
        }

        @Override
        public String toString() {
            return page;
        }
    }

    static List<Seen> pages() {
        return List.of(
                Seen.of("school/schools.xhtml", "admin officer inspector"),
                Seen.of("school/schools.csv", "admin officer inspector"),
                Seen.of("school/schools.xlsx", "admin officer inspector"),
                Seen.of("school/import.xhtml", "admin officer"),
                Seen.of("document/imports.xhtml", "admin officer"),
                Seen.of("teacher/teachers.xhtml", "admin officer inspector principal school"),
                Seen.of("teacher/teachers.csv", "admin officer inspector principal school"),
                Seen.of("teacher/teachers.xlsx", "admin officer inspector principal school"),
                Seen.of("teacher/teacher.xhtml?staff=T500236900101",
                        "admin officer inspector principal school"),
                Seen.of("teacher/edit.xhtml?staff=T500236900101", "admin officer school"),
                Seen.of("teacher/import.xhtml", "admin officer"),
                Seen.of("teacher/duplicates.xhtml", "admin officer"),
                Seen.of("teacher/merge.xhtml?keep=T500236900101&gone=T500236900102", "admin officer"),
                Seen.of("teacher/me.xhtml", "teacher"),
                Seen.of("teacher/person.json", "teacher"),
                Seen.of("teacher/person.xlsx?staff=T500236900101", "admin"),
                Seen.of("privacy.xhtml", EVERYBODY),
                Seen.of("home.xhtml", EVERYBODY),
                Seen.of("school/school.xhtml?code=5002369001", "admin officer inspector principal school"),
                Seen.of("school/own.xhtml", "principal school"),
                Seen.of("school/edit.xhtml?code=5002369001", "admin officer school"),
                Seen.of("school/contacts.xhtml?school=5002369001", "admin officer principal school"),
                Seen.of("school/new.xhtml", "admin officer"),
                Seen.of("job/jobs.xhtml", COUNTY + " auditor"),
                Seen.of("school/networks.xhtml", "admin officer inspector"),
                Seen.of("school/networks.csv", "admin officer inspector"),
                Seen.of("school/networks.xlsx", "admin officer inspector"),
                Seen.of("school/network.xhtml?id=" + network(), "admin officer inspector"),
                Seen.of("school/network-new.xhtml", "admin officer"),
                Seen.of("school/levels.xhtml", "admin officer inspector principal school"),
                Seen.of("school/levels.csv", "admin officer inspector principal school"),
                Seen.of("school/levels.xlsx", "admin officer inspector principal school"),
                Seen.of("school/level.xhtml?code=5002369001",
                        "admin officer inspector principal school"),
                Seen.of("school/roles.xhtml", "admin officer"),
                Seen.of("school/establishment.xhtml", "admin officer inspector principal school"),
                Seen.of("school/establishment.csv", "admin officer inspector principal school"),
                Seen.of("school/establishment.xlsx", "admin officer inspector principal school"),
                Seen.of("school/school-establishment.xhtml?code=5002369001",
                        "admin officer inspector principal school"),
                Seen.of("school/own-networks.xhtml", "principal school"),
                Seen.of("school/duplicates.xhtml", "admin officer"),
                Seen.of("school/merge.xhtml?keep=5002369013&gone=5002369014", "admin officer"),
                Seen.of("pairing/allocation.xhtml", "officer"),
                Seen.of("pairing/problem.json?year=2025", "officer"),
                Seen.of("pairing/cycle.xhtml?year=2025", "officer"),
                Seen.of("pairing/parts.xhtml?year=2025", "officer"),
                Seen.of("pairing/pairs-import.xhtml?year=2025", "officer"),
                Seen.of("pairing/versions.xhtml?year=2025", "admin officer"),
                Seen.of("pairing/version.xhtml?year=2025&version=1", "admin officer"),
                Seen.of("pairing/compare.xhtml?year=2025&one=1&other=1", "admin officer"),
                Seen.of("pairing/record.json?year=2025&version=1", "admin officer"),
                Seen.of("pairing/bundles.xhtml?year=2025", "admin officer inspector"),
                Seen.of("pairing/objections.xhtml?year=2025", "admin officer inspector"),
                Seen.of("pairing/pairings.xhtml", "admin officer inspector"),
                Seen.of("pairing/notice.xhtml?year=2025", "admin officer"),
                Seen.of("pairing/notice.docx?year=2025", "admin officer"),
                Seen.of("pairing/partners.xhtml", "principal school"),
                Seen.of("province/overview.xhtml", "filing province"),
                Seen.of("province/counties.csv", "filing province"),
                Seen.of("province/counties.xlsx", "filing province"),
                Seen.of("library/resource.xhtml?id=" + lesson(), READERS),
                Seen.of("library/compare.xhtml?ids=" + lesson(), READERS),
                Seen.of("library/collections.xhtml", "officer principal school teacher"),
                Seen.of("library/package.xhtml", READERS),
                Seen.of("library/use-return.xhtml", "principal school teacher"),
                Seen.of("library/use-template.xlsx", "principal school teacher"),
                Seen.of("library/describe-import.xhtml", CONTRIBUTORS),
                Seen.of("library/descriptions.xlsx", CONTRIBUTORS),
                Seen.of("library/contributions.xhtml", "officer principal school teacher"),
                Seen.of("library/contributions.csv", "officer"),
                Seen.of("library/contributions.xlsx", "officer"),
                Seen.of("library/metadata?format=dc&id=" + lesson(), READERS),
                Seen.of("library/metadata?of=own", CONTRIBUTORS),
                Seen.of("library/metadata?of=school", "principal school"),
                Seen.of("library/metadata?of=county", "officer"),
                Seen.of("library/library.xhtml", READERS),
                Seen.of("library/coverage.xhtml", READERS),
                Seen.of("library/catalogue.xhtml", READERS),
                Seen.of("library/catalogue.atom", READERS),
                Seen.of("library/catalogue-entry.xhtml?key="
                        + Lessons.anyEntryFor(PORTAL, USERS.get("officer")), READERS),
                Seen.of("files/catalogue/" + Lessons.anyEntryFor(PORTAL, USERS.get("officer")) + "/1", READERS),
                Seen.of("library/mine.xhtml", CONTRIBUTORS),
                Seen.of("library/upload.xhtml", CONTRIBUTORS),
                Seen.of("library/edit.xhtml", CONTRIBUTORS),
                Seen.of("library/reviews.xhtml", "officer"),
                Seen.of("library/textbooks.xhtml", COUNTY),
                Seen.of("library/textbooks.csv", COUNTY),
                Seen.of("library/textbooks.xlsx", COUNTY),
                Seen.of("library/textbook.xhtml?id="
                        + Textbooks.anyOf(PORTAL, USERS.get("officer")), COUNTY),
                Seen.of("library/textbook-edit.xhtml", "admin officer"),
                Seen.of("library/textbooks-import.xhtml", "admin officer"),
                Seen.of("calendar/calendar.xhtml", COUNTY),
                Seen.of("calendar/edit.xhtml", "admin"),
                Seen.of("tenancy/bureau.xhtml", "admin"),
                Seen.of("tenancy/export.xhtml", "admin"),
                Seen.of("tenancy/figure-change.xhtml?key=pairing.phases", "admin"),
                Seen.of("tenancy/figure.xhtml?key=pairing.phases", READERS),
                Seen.of("tenancy/figures.csv", READERS),
                Seen.of("tenancy/figures.xlsx", READERS),
                Seen.of("tenancy/figures.xhtml", READERS),
                Seen.of("platform/tenants.xhtml", "operator"),
                Seen.of("platform/accounts.xhtml", "operator"),
                Seen.of("platform/account.xhtml?name=admin%40500236", "operator"),
                Seen.of("platform/account-new.xhtml", "operator"),
                Seen.of("platform/health.xhtml", "operator"),
                Seen.of("platform/backup.xhtml", "operator"),
                Seen.of("platform/log.xhtml", "operator"),
                Seen.of("audit/entries.xhtml", "auditor"),
                Seen.of("identity/me.xhtml", EVERYBODY),
                Seen.of("search.xhtml?q=x", EVERYBODY),
                Seen.of("identity/why.xhtml?page=/identity/me.xhtml", EVERYBODY),
                Seen.of("identity/accounts.xhtml", "admin school"),
                Seen.of("identity/accounts.csv", "admin school"),
                Seen.of("identity/accounts-template.xlsx", "admin school"),
                Seen.of("identity/account.xhtml?name=teacher.T500236900101%40500236", "admin school"),
                Seen.of("identity/account-new.xhtml", "admin school"),
                Seen.of("identity/accounts-import.xhtml", "admin school"),
                Seen.of("identity/slips.xhtml", "operator admin school"),
                Seen.of("identity/rights.xhtml", "admin"),
                Seen.of("identity/hand-over.xhtml?name=judge%40500236", "admin"),
                Seen.of("identity/handover.xhtml", COUNTY + " auditor"),
                Seen.of("identity/handovers.xhtml", COUNTY + " auditor"),
                Seen.of("identity/proposals.xhtml", "admin auditor operator"),
                Seen.of("notice/notices.xhtml", COUNTY + " auditor"),
                Seen.of("identity/rights.xlsx", "admin"));
    }

    /** One of the demonstration's networks. */
    private static String network() {
        return Networks.anyOf(PORTAL, USERS.get("officer"));
    }

    /** One of the demonstration's lessons. */
    private static long lesson() {
        return Lessons.anyOf(PORTAL, USERS.get("officer"));
    }

    private static synchronized PageSession session(String role) {
        return SESSIONS.computeIfAbsent(role,
                one -> PageSession.of(PORTAL, USERS.get(one), RunningPortal.DEMO_PASSWORD));
    }

    private static synchronized Api script(String role) {
        return SCRIPTS.computeIfAbsent(role,
                one -> Api.of(PORTAL, USERS.get(one), RunningPortal.DEMO_PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("A page opens for the roles that its service names, and for nobody else")
    void aPageOpensForItsRolesAlone(Seen seen) {
        USERS.keySet().forEach(role -> {
            int status = session(role).get(seen.page()).statusCode();
            assertEquals(seen.by().contains(role) ? 200 : 403, status,
                    seen + " asked by the " + role);
        });
        var stranger = new PageSession(PORTAL).get(seen.page());
        assertEquals(302, stranger.statusCode());
        assertTrue(stranger.headers().firstValue("Location").orElse("").contains("/login.xhtml"));
    }

    @Test
    @DisplayName("The pairing desk answers the officer, and nobody else")
    void thePairingDeskAnswersTheOfficerAlone() {
        var asked = "pairing/desk?year=2025";
        USERS.keySet().forEach(role -> assertEquals(role.equals("officer") ? 200 : 403,
                session(role).get(asked).statusCode(), role));
        assertEquals(401, new PageSession(PORTAL).get(asked).statusCode());
    }

    @Test
    @DisplayName("The pairing desk takes steps of the officer, and of nobody else")
    void thePairingDeskTakesStepsOfTheOfficerAlone() {
        var step = "{\"do\":\"undo\",\"year\":2025,\"seen\":0}";
        USERS.keySet().forEach(role -> assertEquals(role.equals("officer") ? 422 : 403,
                session(role).post("pairing/desk", step).statusCode(), role));
        assertEquals(401, new PageSession(PORTAL).post("pairing/desk", step).statusCode());
    }

    @Test
    @DisplayName("tenancy: to a neighbour the county's plans, versions, papers and bundles never were")
    void aNeighbourFindsNothingOfTheCountysPairing() {
        var neighbour = PageSession.of(PORTAL, "officer@330523", RunningPortal.DEMO_PASSWORD);
        var script = Api.of(PORTAL, "officer@330523", RunningPortal.DEMO_PASSWORD);
        for (String page : List.of("problem.json", "parts.xhtml", "pairs-import.xhtml", "versions.xhtml",
                "version.xhtml?version=1", "compare.xhtml?one=1&other=1", "record.json?version=1",
                "bundles.xhtml", "objections.xhtml", "notice.xhtml", "notice.docx", "pairings.csv",
                "pairings.xlsx", "desk", "desk/why?seen=1&supporter=5002369001&recipient=5002369013")) {
            var asked = "pairing/" + page + (page.contains("?") ? "&" : "?") + "year=2025";
            assertEquals(404, neighbour.get(asked).statusCode(), asked);
        }
        for (String step : List.of("solve", "undo", "redo")) {
            assertEquals(404, neighbour.post("pairing/desk",
                    "{\"do\":\"%s\",\"year\":2025,\"seen\":1}".formatted(step)).statusCode(), step);
        }
        assertEquals(404, script.get("api/v1/cycles/2025/problem").status());
        assertEquals(404, script.get("api/v1/cycles/2025/allocation").status());
        assertEquals(404, script.post("api/v1/cycles/2025/allocation", "").status());
        assertEquals(404, script.get("api/v1/pairings?year=2025").status());
    }

    @Test
    @DisplayName("ASVS 8.2.1: no page is left out of the roles that are tried")
    void everyPageIsTried() throws IOException {
        var folder = Path.of("../portal-web/src/main/webapp");
        var tried = pages().stream().map(Seen::file).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            var left = files.map(folder::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.matches("(WEB-INF|resources|fault)/.*"))
                    .filter(name -> !OPEN_PAGES.contains(name) && !tried.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), left);
        }
    }

    private static final String TWO_TEACHERS = """
            {"one": "0", "other": "1"}""";
    private static final String KEEP = """
            {"keep": "0", "gone": "1"}""";

    /** What a resource reads before it asks who may; it is sound, and about nobody. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("api/v1/schools", "{}"),
            Map.entry("api/v1/schools/0", "{}"),
            Map.entry("api/v1/teachers", "{}"),
            Map.entry("api/v1/teachers/0", "{}"),
            Map.entry("api/v1/teachers:duplicates/apart", TWO_TEACHERS),
            Map.entry("api/v1/teachers:duplicates/again", TWO_TEACHERS),
            Map.entry("api/v1/teachers:duplicates/merges", KEEP),
            Map.entry("api/v1/schools:duplicates/merges", KEEP),
            Map.entry("api/v1/resources/0/uses", """
                    {"taughtTo": "x", "on": "2026-09-01"}"""),
            Map.entry("api/v1/resource-packages", """
                    {"resources": []}"""),
            Map.entry("api/v1/resources/1/share", """
                    {"audience": "PARTNERS"}"""),
            Map.entry("api/v1/resources/1/withdraw", """
                    {"reason": "x"}"""),
            Map.entry("api/v1/resources/1/narrow", """
                    {"audience": "OWN_SCHOOL"}"""),
            Map.entry("api/v1/resources/0/uses/0", """
                    {"taughtTo": "x", "on": "2026-09-01", "version": 1}"""),
            Map.entry("api/v1/resources/0/rating", """
                    {"stars": 4}"""),
            Map.entry("api/v1/resources/1/looked-at", """
                    {"version": 1}"""),
            Map.entry("api/v1/resource-reviews/1/decide", """
                    {"version": 1, "granted": true}"""),
            Map.entry("api/v1/networks", """
                    {"kind": "ZONE", "name": "x", "since": "2026-09-01", "lead": "0", "members": [],
                        "reason": "x"}"""),
            Map.entry("api/v1/networks/1", """
                    {"version": 1, "name": "x", "reason": "x"}"""),
            Map.entry("api/v1/levels/0/x/need", """
                    {"level": 1, "reason": "x"}"""),
            Map.entry("api/v1/role-proposals:adopt", """
                    {"schools": []}"""),
            Map.entry("api/v1/accounts", """
                    {"user": "nobody", "name": "nobody", "role": "TEACHER", "school": "0",
                        "since": "2026-09-01", "reason": "x"}"""),
            Map.entry("api/v1/accounts/nobody@500236/rights", """
                    {"role": "TEACHER", "school": "0", "since": "2026-09-01", "reason": "x"}"""),
            Map.entry("api/v1/accounts/nobody@500236/move", """
                    {"right": 1, "school": "0", "from": "2026-09-01", "reason": "x"}"""));

    /** Method, path, and who is served; nobody is there of that name, so that nothing is done. */
    private static final String[] RESOURCES = {
        "GET schools: admin officer inspector",
        "GET schools/5002369001: admin officer inspector principal school",
        "POST schools: admin officer",
        "POST schools:import: admin officer",
        "POST teachers:import: admin officer",
        "POST textbooks:import: admin officer",
        "GET resources/0: " + READERS,
        "GET resources/0/content: " + READERS,
        "GET resources/0/metadata: " + READERS,
        "GET resources/mine/metadata: " + CONTRIBUTORS,
        "GET resources/school/metadata: principal school",
        "GET resources/metadata: officer",
        "POST resources/0/uses: principal school teacher",
        "GET resources: " + READERS,
        "GET resources/mine: " + CONTRIBUTORS,
        "POST resources: " + CONTRIBUTORS,
        "PATCH resources/1: " + CONTRIBUTORS,
        "POST resources/1/share: " + CONTRIBUTORS,
        "POST resources/1/withdraw: " + CONTRIBUTORS,
        "POST resources/1/narrow: " + CONTRIBUTORS,
        "DELETE resources/1: " + CONTRIBUTORS,
        "GET resources/1/versions: " + CONTRIBUTORS,
        "POST resources/1/versions: " + CONTRIBUTORS,
        "POST resources/1/files: " + CONTRIBUTORS,
        "DELETE resources/1/files/1: " + CONTRIBUTORS,
        "POST resources/1:adapt: " + CONTRIBUTORS,
        "GET resources/0/use: " + READERS,
        "PUT resources/0/uses/0: principal school teacher",
        "DELETE resources/0/uses/0: principal school teacher",
        "PUT resources/0/rating: " + CONTRIBUTORS,
        "DELETE resources/0/rating: " + CONTRIBUTORS,
        "POST resources/0/remarks: " + CONTRIBUTORS,
        "DELETE resources/0/remarks/0: " + CONTRIBUTORS,
        "POST resources/0/remarks/0/remove: officer",
        "POST resources/1/take-down: officer",
        "POST resources/1/looked-at: officer",
        "GET resource-reviews: officer",
        "POST resource-reviews/1/decide: officer",
        "GET lesson-folders: " + CONTRIBUTORS,
        "POST lesson-folders: " + CONTRIBUTORS,
        "PATCH lesson-folders/1: " + CONTRIBUTORS,
        "DELETE lesson-folders/1: " + CONTRIBUTORS,
        "POST lesson-folders/1/share: " + CONTRIBUTORS,
        "PUT lesson-folders/1/resources/1: " + CONTRIBUTORS,
        "DELETE lesson-folders/1/resources/1: " + CONTRIBUTORS,
        "GET textbooks/1/coverage: " + READERS,
        "GET resource-packages: " + READERS,
        "DELETE resource-packages/1: " + READERS,
        "GET catalogue: " + READERS,
        "GET catalogue/oai: " + READERS,
        "POST catalogue/oai: " + READERS,
        "GET catalogue/feed: " + READERS,
        "GET catalogue/500236-1: " + READERS,
        "GET catalogue/500236-1/files/1/content: " + READERS,
        "POST catalogue/500236-1:adapt: " + CONTRIBUTORS,
        "GET resource-description-batches: " + CONTRIBUTORS,
        "POST resource-description-batches/1:undo: " + CONTRIBUTORS,
        "POST resource-packages: " + READERS,
        "GET resource-packages/1/content: " + READERS,
        "POST resource-use:import: principal school teacher",
        "GET resources:descriptions: " + CONTRIBUTORS,
        "POST resources:descriptions: " + CONTRIBUTORS,
        "GET textbooks: " + COUNTY,
        "GET textbooks/1: " + COUNTY,
        "PATCH schools/0: admin officer school",
        "GET teachers: admin officer inspector principal school",
        "POST teachers: admin officer school",
        "GET teachers/T500236900101: admin officer inspector principal school",
        "PATCH teachers/0: admin officer school",
        "GET teachers:duplicates: admin officer",
        "POST teachers:duplicates/apart: admin officer",
        "POST teachers:duplicates/again: admin officer",
        "GET teachers:duplicates/merges: admin officer",
        "POST teachers:duplicates/merges: admin officer",
        "POST teachers:duplicates/merges/0/undo: admin officer",
        "GET schools:duplicates: admin officer",
        "GET schools:duplicates/merges: admin officer",
        "POST schools:duplicates/merges: admin officer",
        "POST schools:duplicates/merges/0/undo: admin officer",
        "GET jobs: " + COUNTY + " auditor",
        "GET jobs/1: " + COUNTY + " auditor",
        "GET jobs/1/faults.xlsx: admin officer",
        "POST jobs/1/cancel: " + COUNTY + " auditor",
        "GET networks: admin officer inspector",
        "POST networks: admin officer",
        "GET networks/1: admin officer inspector",
        "PATCH networks/1: admin officer",
        "GET levels: admin officer inspector principal school",
        "GET levels/5002369001: admin officer inspector principal school",
        "PUT levels/0/x/need: admin officer",
        "GET role-proposals: admin officer",
        "POST role-proposals:adopt: admin officer",
        "GET establishment: admin officer inspector principal school",
        "GET establishment/5002369001: admin officer inspector principal school",
        "GET cycles: officer",
        "GET cycles/2025/problem: officer",
        "GET cycles/2025/allocation: officer",
        "POST cycles/2025/allocation: officer",
        "GET pairings: admin officer inspector",
        "GET calendar/2026: " + COUNTY,
        "PUT calendar/2026: admin",
        "GET figures: " + READERS,
        "GET figures/pairing.phases: " + READERS,
        "POST figures/pairing.phases: admin",
        "GET accounts: admin school",
        "GET accounts/nobody@500236: admin school",
        "POST accounts: admin school",
        "POST accounts:import: admin school",
        "POST accounts/nobody@500236/rights: admin school",
        "POST accounts/nobody@500236/rights/1/end: admin school",
        "POST accounts/nobody@500236/move: admin school",
        "POST accounts/nobody@500236/disable: admin school",
        "POST accounts/nobody@500236/enable: admin school",
        "POST accounts/nobody@500236/reset-password: admin school",
        "POST accounts/nobody@500236/reset-factor: admin school",
        "POST accounts/nobody@500236/end-sessions: admin school",
        "GET papers: " + COUNTY + " auditor",
        "POST papers: admin",
        "POST papers/1/withdraw: admin",
        "GET uploads: " + COUNTY + " auditor",
        "GET files/1/content: " + COUNTY + " auditor",
        "GET metrics: " + READERS,
        "GET metrics/library.contributed: " + CONTRIBUTORS,
        "GET notices: " + COUNTY + " auditor",
        "GET notices/standing: " + COUNTY + " auditor",
        "GET audit: auditor",
        "GET audit/export: auditor",
        "POST allocations:solve: admin officer",
        "GET province/reports/2026: filing province"
    };

    static Stream<String> resources() {
        return Arrays.stream(RESOURCES);
    }

    @ParameterizedTest
    @MethodSource("resources")
    @DisplayName("A resource answers the roles that its service names, and nobody else")
    void aResourceAnswersItsRolesAlone(String line) {
        String method = line.replaceFirst(" .*", "");
        String path = "api/v1/" + line.replaceFirst("[A-Z]+ ", "").replaceFirst(": .*", "");
        Set<String> served = Set.of(line.replaceFirst(".*: ", "").split(" "));
        USERS.keySet().forEach(role -> {
            var answer = ask(script(role), method, path);
            assertEquals(!served.contains(role), REFUSED.equals("" + answer.status()),
                    line + " asked by the " + role + ": " + answer);
            assertFalse(answer.status() == 401 || answer.status() >= 500, line + ": " + answer);
        });
        var stranger = ask(Api.anonymous(PORTAL), method, path);
        assertEquals(401, stranger.status());
        assertTrue(stranger.isProblem(), stranger.type());
    }

    @Test
    @DisplayName("ASVS 8.2.1: no resource of the API is left out of the roles that are tried")
    void everyResourceIsTried() {
        var tried = resources()
                .map(line -> line.replaceFirst(": .*", "").replaceFirst(" ", " /"))
                .toList();
        var left = new TreeSet<String>();
        try (var reader = Json.createReader(new StringReader(
                Api.anonymous(PORTAL).get("openapi?format=json").body()))) {
            reader.readObject().getJsonObject("paths").forEach((path, deeds) ->
                    deeds.asJsonObject().keySet().forEach(method -> {
                        String template = method.toUpperCase(Locale.ROOT) + " "
                                + path.replaceFirst("^/api/v1", "");
                        String form = template.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "[^/]+");
                        if (!OPEN_RESOURCES.contains(template)
                                && tried.stream().noneMatch(one -> one.matches(form))) {
                            left.add(template);
                        }
                    }));
        }
        assertEquals(Set.of(), left);
    }

    @Test
    @DisplayName("tenancy: to a neighbour the county's lessons never were")
    void aNeighbourFindsNothingOfTheCountysLibrary() {
        var neighbour = PageSession.of(PORTAL, "officer@330523", RunningPortal.DEMO_PASSWORD);
        var script = Api.of(PORTAL, "officer@330523", RunningPortal.DEMO_PASSWORD);
        long lesson = lesson();
        for (String page : List.of("resource.xhtml?id=" + lesson, "compare.xhtml?ids=" + lesson,
                "contributions.xhtml?resource=" + lesson)) {
            assertEquals(404, neighbour.get("library/" + page).statusCode(), page);
        }
        assertEquals(404, script.get("api/v1/resources/" + lesson).status());
        assertEquals(404, script.get("api/v1/resources/" + lesson + "/content").status());
    }

    @ParameterizedTest
    @CsvSource({"school, 5002369002", "principal, 5002369002"})
    @DisplayName("Who reaches one school asks for another's records as for ones that never were")
    void anotherSchoolsRecordsAnswerAsMissing(String role, String other) {
        var missing = script(role).get("api/v1/accounts/teacher.nobody@500236");
        var others = script(role).get("api/v1/accounts/teacher.T" + other + "01@500236");
        assertEquals(missing.status(), others.status());
        assertEquals(
                missing.body().replaceAll("\"(instance|id)\":\"[^\"]*\"", ""),
                others.body().replaceAll("\"(instance|id)\":\"[^\"]*\"", ""));
    }

    private static Api.Answer ask(Api api, String method, String path) {
        return switch (method) {
            case "GET" -> api.get(path);
            case "PUT" -> api.put(path, BODIES.getOrDefault(path, "{}"));
            case "DELETE" -> api.delete(path);
            case "PATCH" -> api.patch(path, BODIES.getOrDefault(path, "{}"));
            default -> api.post(path, BODIES.getOrDefault(path, "{}"));
        };
    }
}
