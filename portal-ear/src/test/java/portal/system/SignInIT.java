package portal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Signing in to the portal as it ships, step by step, by page and by script. */
class SignInIT {

    private static final RunningPortal PORTAL = RunningPortal.demo();
    private static final String A_PASSWORD = RunningPortal.DEMO_PASSWORD;
    private static final String BETTER = "Vb8.qmzkrw-71";
    private static final String ME = "identity/me.xhtml";
    private static final Pattern TYPED = Pattern.compile("<code class=\"factor-typed\">([A-Z2-7 ]+)</code>");

    private static PageSession browser() {
        return new PageSession(PORTAL.address());
    }

    private static HttpResponse<String> signIn(PageSession browser, String user, String password) {
        return browser.signIn(user, password, Optional.empty());
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElse("");
    }

    private static HttpResponse<String> step(PageSession browser, String page, String field, String value) {
        return browser.submit("identity/" + page, "step", Map.of(field, value, "enter", ""));
    }

    /** Makes an account of the demonstration one like any other. */
    private static void change(String user, String change) throws Exception {
        try (var platform = PORTAL.connect("portal_platform"); var told = platform.createStatement()) {
            assertEquals(1, told.executeUpdate(
                    "update account set %s where user_name = '%s'".formatted(change, user)));
        }
    }

    private static Api.Answer token(String user, String password, String code) {
        var given = Json.createObjectBuilder().add("user", user).add("password", password);
        return Api.anonymous(PORTAL.address())
                .post("api/v1/tokens", (code == null ? given : given.add("code", code)).build().toString());
    }

    @Test
    @DisplayName("Each of the eleven roles gets in, and lands on a page of its own")
    void everyRoleLandsSomewhere() {
        for (String user : List.of("operator", "admin@500236", "officer@500236", "inspector@500236", "judge@500236",
                "auditor@500236", "principal.5002369001@500236", "school.5002369001@500236",
                "teacher.T500236900101@500236", "officer@50", "province@50")) {
            var browser = browser();
            signIn(browser, user, A_PASSWORD);
            String home = location(browser.get("index.xhtml"));
            assertFalse(home.contains("login") || home.contains("fault"), user + " lands at " + home);
            assertEquals(200, browser.get(home.replaceFirst("^(https?://[^/]+)?/", "")).statusCode(), user);
            assertEquals(200, browser.get(ME).statusCode(), user);
        }
    }

    @Test
    @DisplayName("security.md, sign-in: five failures lock a name in the same words, account or not, by page and by script")
    void fiveFailuresLockAName() {
        var there = failures("judge@450804");
        var nowhere = failures("nobody@450804");
        assertEquals(there, nowhere);
        assertEquals(429, there.get(5));
        assertEquals(429, signIn(browser(), "judge@450804", A_PASSWORD).statusCode(), "the right password waits too");
        var script = token("judge@450804", A_PASSWORD, null);
        assertEquals(429, script.status());
        assertEquals("sign-in.locked", script.json().getString("code"));
        assertEquals(script, token("nobody@450804", A_PASSWORD, null));
    }

    private static List<Integer> failures(String user) {
        var statuses = new ArrayList<Integer>();
        for (int time = 0; time < 6; time++) {
            var answer = signIn(browser(), user, "wrong");
            statuses.add(answer.statusCode());
            assertTrue(answer.body().contains(time < 5 ? "用户名或密码不正确" : "登录失败次数过多"), user + time);
        }
        return statuses;
    }

    @Test
    @DisplayName("ASVS 7.2.4: the session has another name after each step of signing in")
    void theSessionIsRenewed() {
        var browser = browser();
        browser.get("identity/factor.xhtml");
        Optional<String> before = browser.cookie("JSESSIONID");
        signIn(browser, "inspector@500236", A_PASSWORD);
        Optional<String> after = browser.cookie("JSESSIONID");
        assertTrue(after.isPresent());
        assertNotEquals(before, after);
    }

    @Test
    @DisplayName("ASVS 6.4.1: a one-time password opens the choice of another and nothing else")
    void aOneTimePasswordMustBeChanged() throws Exception {
        String user = "inspector@450804";
        change(user, "demonstration = false, one_time_until = now() + interval '1 day'");
        assertEquals("sign-in.password-wanted", token(user, A_PASSWORD, null).json().getString("code"));
        var browser = browser();
        assertTrue(location(signIn(browser, user, A_PASSWORD)).endsWith("/identity/new-password.xhtml"));
        assertTrue(location(browser.get(ME)).contains("/login.xhtml"), "half way in is nobody");
        assertTrue(location(browser.get("identity/enrol.xhtml")).endsWith("/identity/new-password.xhtml"));
        assertTrue(step(browser, "new-password.xhtml", "password", "short").body().contains("密码至少 8 个字符"));
        assertTrue(location(step(browser, "new-password.xhtml", "password", BETTER)).endsWith("/index.xhtml"));
        assertEquals(200, browser.get(ME).statusCode());
        assertEquals(200, signIn(browser(), user, A_PASSWORD).statusCode());
        assertEquals(200, token(user, BETTER, null).status());
    }

    @Test
    @DisplayName("security.md, sign-in: an administrator sets a second factor up, and gives its code each time")
    void anAdministratorGivesACode() throws Exception {
        String user = "admin@450804";
        change(user, "demonstration = false");
        assertEquals("sign-in.factor-wanted", token(user, A_PASSWORD, null).json().getString("code"));
        var browser = browser();
        assertTrue(location(signIn(browser, user, A_PASSWORD)).endsWith("/identity/enrol.xhtml"));
        var page = browser.get("identity/enrol.xhtml");
        var typed = TYPED.matcher(page.body());
        assertTrue(typed.find(), page.body());
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse("").replaceFirst(".*(no-store).*", "$1"));
        String refused = step(browser, "enrol.xhtml", "code", "000000").body();
        assertTrue(refused.contains("动态口令不正确"));
        assertTrue(refused.contains(typed.group(1)), "what is to be typed still stands there");
        String shown = AuthenticatorApp.code(typed.group(1), -1);
        assertTrue(location(step(browser, "enrol.xhtml", "code", shown)).endsWith("/index.xhtml"));
        assertEquals(200, browser.get(ME).statusCode());

        var again = browser();
        assertTrue(location(signIn(again, user, A_PASSWORD)).endsWith("/identity/factor.xhtml"));
        assertTrue(location(again.get(ME)).contains("/login.xhtml"), "half way in is nobody");
        assertEquals("sign-in.code-wanted", token(user, A_PASSWORD, null).json().getString("code"));
        assertEquals("sign-in.code-wrong", token(user, A_PASSWORD, "000000").json().getString("code"));
        shown = AuthenticatorApp.code(typed.group(1), 0);
        assertTrue(location(step(again, "factor.xhtml", "code", shown)).endsWith("/index.xhtml"));
        assertEquals(200, again.get(ME).statusCode());
        shown = AuthenticatorApp.code(typed.group(1), 1);
        assertEquals(200, token(user, A_PASSWORD, shown).status());
        assertEquals(401, token(user, A_PASSWORD, shown).status(), "a code opens once");
    }

    @Test
    @DisplayName("security.md, log: who got in, who did not and who left is on record in their county")
    void signingInIsOnRecord() throws Exception {
        var browser = browser();
        signIn(browser, "auditor@450804", "wrong");
        signIn(browser, "auditor@450804", A_PASSWORD);
        browser.post("sign-out");
        try (var all = PORTAL.connect("postgres"); var rows = all.createStatement().executeQuery("""
                select string_agg(deed, ' ' order by id) from audit_entry
                where tenant_id = '450804' and subject = 'auditor@450804'""")) {
            rows.next();
            assertEquals("sign-in.failed sign-in.done sign-out", rows.getString(1));
        }
    }
}
