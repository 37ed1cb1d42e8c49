package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Accounts administered by script: by the bureau, by a school, and by somebody turned hostile. */
class AccountsIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final Api BUREAU = as("admin@500236");
    private static final Api SCHOOL = as("school.5002369001@500236");
    private static final Api NEIGHBOUR = as("admin@640302");
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Api as(String user) {
        return Api.of(PORTAL.address(), user, RunningPortal.DEMO_PASSWORD);
    }

    private static String teacher() {
        return "it-teacher-" + NAMES.incrementAndGet();
    }

    private static JsonObject opened(Api by, String name) {
        var answer = by.post("api/v1/accounts", """
                {"user": "%s", "name": "示例教师", "role": "TEACHER", "school": "5002369001", "reason": "x"}"""
                .formatted(name));
        assertEquals(201, answer.status(), answer.body());
        return answer.json();
    }

    /** What is on record of the county about this account or path, the latest last. */
    private static List<String> recorded(String county, String subject) throws IOException, SQLException {
        try (var connection = PORTAL.connect("postgres");
                var statement = connection.prepareStatement("""
                        select actor, deed, result, coalesce(reason, '') from audit_entry
                        where tenant_id = ? and subject = ? order by id""")) {
            statement.setString(1, county);
            statement.setString(2, subject);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " "
                            + rows.getString(4));
                }
            }
            return found;
        }
    }

    @Test
    void aSchoolOpensATeachersAccountAndResetsIt() throws IOException, SQLException {
        String name = teacher();
        var told = opened(SCHOOL, name);
        String user = told.getString("user");
        assertEquals(name + "@500236", user);
        assertTrue(told.getString("oneTimePassword").matches("([a-z0-9]{4}-){3}[a-z0-9]{4}"));
        var again = SCHOOL.post("api/v1/accounts/" + user + "/reset-password", "{\"reason\": \"忘记密码\"}");
        assertEquals(200, again.status(), again.body());
        assertFalse(again.json().getString("oneTimePassword").equals(told.getString("oneTimePassword")));
        assertEquals(List.of(
                "school.5002369001@500236 account.open DONE ",
                "school.5002369001@500236 account.reset-password DONE "), recorded("500236", user));
        assertEquals(1, BUREAU.get("api/v1/accounts?q=" + name).json().getInt("total"));
    }

    @Test
    @DisplayName("security.md, sessions: ended at once on disable, the API's too")
    void whoIsShutIsOutFromTheNextRequest() {
        var officer = as("inspector@500236");
        assertEquals(200, officer.get("api/v1/schools").status());
        assertEquals(200, BUREAU.post("api/v1/accounts/inspector@500236/disable", "{\"reason\": \"x\"}").status());
        assertEquals(401, officer.get("api/v1/schools").status());
        assertEquals(401, Api.anonymous(PORTAL.address())
                .signIn("inspector@500236", RunningPortal.DEMO_PASSWORD).status());
        assertEquals(200, BUREAU.post("api/v1/accounts/inspector@500236/enable", "{\"reason\": \"x\"}").status());
        assertEquals(401, officer.get("api/v1/schools").status());
        assertEquals(200, as("inspector@500236").get("api/v1/schools").status());
    }

    @Test
    @DisplayName("An administrator turned hostile: each refusal is in the county's audit")
    void aHostileAdministratorIsRefusedOnRecord() throws IOException, SQLException {
        String mine = "api/v1/accounts/admin@500236/";
        assertEquals("account.own", code(BUREAU.post(mine + "rights", "{\"role\": \"AUDITOR\"}")));
        assertEquals("account.own", code(BUREAU.post(mine + "rights", "{\"role\": \"BUREAU_OFFICER\"}")));
        assertTrue(recorded("500236", "admin@500236").contains("admin@500236 account.grant REFUSED account.own"));
        assertEquals("duties.auditor-alone", code(BUREAU.post(
                "api/v1/accounts/auditor@500236/rights", "{\"role\": \"BUREAU_OFFICER\"}")));
        assertTrue(recorded("500236", "auditor@500236")
                .contains("admin@500236 account.grant REFUSED duties.auditor-alone"));
        assertEquals("duties.role-of-another-place", code(BUREAU.post(
                "api/v1/accounts/judge@500236/rights", "{\"role\": \"PLATFORM_OPERATOR\"}")));
        assertTrue(List.of(403, 404).contains(BUREAU.get("api/v1/audit").status()), "the audit is not theirs");
    }

    @Test
    @DisplayName("ASVS 8.4.1: another county's account answers as one that never was, and the attempt is on record")
    void anotherCountysAccountIsMissing() throws IOException, SQLException {
        for (String deed : List.of("disable", "enable", "reset-password", "reset-factor", "end-sessions")) {
            for (String user : List.of("officer@500236", "never-was@500236", "never-was@640302")) {
                assertEquals(404, NEIGHBOUR.post("api/v1/accounts/" + user + "/" + deed, "{\"reason\": \"x\"}")
                        .status(), deed + " " + user);
            }
        }
        assertEquals(404, NEIGHBOUR.get("api/v1/accounts/officer@500236").status());
        assertTrue(recorded("640302", "officer@500236").contains("admin@640302 account.disable REFUSED not-found"));
        assertEquals(List.of(), recorded("500236", "officer@500236").stream()
                .filter(entry -> entry.startsWith("admin@640302")).toList());
        assertEquals(200, as("officer@500236").get("api/v1/schools").status());
    }

    @Test
    void aSchoolReachesNobodyElse() {
        for (String user : List.of("principal.5002369001@500236", "officer@500236", "teacher.T500236900201@500236")) {
            assertEquals(404, SCHOOL.get("api/v1/accounts/" + user).status(), user);
            assertEquals(404, SCHOOL.post("api/v1/accounts/" + user + "/disable", "{\"reason\": \"x\"}").status(),
                    user);
        }
        assertEquals("account.right-not-yours-to-give", code(SCHOOL.post("api/v1/accounts", """
                {"user": "sneak", "name": "x", "role": "PRINCIPAL", "school": "5002369001"}""")));
        assertEquals("account.right-not-yours-to-give", code(SCHOOL.post("api/v1/accounts", """
                {"user": "sneak", "name": "x", "role": "TEACHER", "school": "5002369002"}""")));
        assertEquals(0, SCHOOL.get("api/v1/accounts?role=PRINCIPAL").json().getInt("total"));
    }

    @Test
    @DisplayName("ASVS 15.3.3: members that nobody asked for are refused, not taken")
    void extraMembersAreRefused() {
        for (String extra : List.of("\"tenant\": \"640302\"", "\"demonstration\": true", "\"province\": \"50\"",
                "\"roles\": [\"AUDITOR\"]", "\"password\": \"Chosen-by-me-1\"")) {
            var answer = BUREAU.post("api/v1/accounts", """
                    {"user": "extra", "name": "x", "role": "TEACHER", "school": "5002369001", %s}""".formatted(extra));
            assertEquals(400, answer.status(), extra);
        }
        assertEquals(404, BUREAU.get("api/v1/accounts/extra@500236").status());
    }

    @Test
    @DisplayName("Two at once: a deed with an old mark is refused")
    void anOldMarkIsRefused() {
        String user = opened(BUREAU, teacher()).getString("user");
        String mark = BUREAU.get("api/v1/accounts/" + user).json().getString("mark");
        String reset = "{\"reason\": \"x\", \"mark\": \"" + mark + "\"}";
        assertEquals(200, BUREAU.post("api/v1/accounts/" + user + "/reset-password", reset).status());
        assertEquals("account.changed-meanwhile",
                code(BUREAU.post("api/v1/accounts/" + user + "/reset-password", reset)));
    }

    private static String code(Api.Answer answer) {
        assertTrue(answer.isProblem(), answer.body());
        return answer.json().getString("code");
    }
}
